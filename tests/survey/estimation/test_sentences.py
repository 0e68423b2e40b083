"""What is said beside figures, in Dutch and in English."""

import tomllib
from importlib.resources import files
from string import Formatter

import pytest

from inbeeld.survey import estimation
from inbeeld.survey.estimation import ASSUMPTIONS, Reason, Sentence

TEXT = (files(estimation) / "sentences.toml").read_text("utf-8")


@pytest.mark.parametrize("name", tomllib.loads(TEXT))
def test_both_languages_fill_in_the_same(name: str) -> None:
    nl, en = ({gap for _, gap, *_ in Formatter().parse(tomllib.loads(TEXT)[name][one])} for one in ("nl", "en"))
    assert nl == en


def test_every_reason_and_assumption_is_told_in_both_languages() -> None:
    for told in (*Reason, *ASSUMPTIONS):
        assert told.told("nl") != told.told("en")


def test_words_and_regions_are_told_by_their_names() -> None:
    note = Sentence("put_together", {"variable": "region", "classes": "AM01 + AM02", "fewest": "25"})
    assert note.told("nl").startswith("Arbeidsmarktregio: Groningen + Friesland tellen als één klasse")
    assert note.told("en").startswith("Labour-market region: Groningen + Friesland count as one class")
