"""The built-in list: plain words, each for one occupation, with a code of ISCO-08."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from inbeeld.facts.occupations import isco_of, label_of, occupations
from inbeeld.facts.occupations.occupation import LANGUAGES, read, written

GROUPS = Path(__file__).parents[4] / "shared" / "data" / "esco" / "isco08_groups_nl_en.csv"


def test_it_has_the_common_ones_each_group_once() -> None:
    codes = [one.code for one in occupations()]
    assert len(codes) == len(set(codes)) > 200
    assert all(one.isco == one.code for one in occupations())


def test_a_word_is_of_one_occupation() -> None:
    for language in LANGUAGES:
        words = [
            word.casefold() for one in occupations() for word in (one.labels[language], *one.alternatives[language])
        ]
        assert [word for word, times in Counter(words).items() if times > 1] == []


@pytest.mark.skipif(not GROUPS.exists(), reason="the groups of ISCO-08 are not here")
def test_each_code_is_a_unit_group_of_isco_08() -> None:
    with GROUPS.open(encoding="utf-8", newline="") as lines:
        groups = {row["code"] for row in csv.DictReader(lines)}
    assert {one.isco for one in occupations()} <= groups


def test_codes_get_words() -> None:
    assert label_of("5141") == "kapper"
    assert label_of("5141", "en") == "hairdresser"
    assert label_of("http://data.europa.eu/esco/isco/C5141", "en") == "hairdresser"


def test_what_no_list_knows_stays_as_it_is() -> None:
    assert label_of("goochelaar") == "goochelaar"
    assert label_of("7549") == "7549"
    assert label_of("") == ""


def test_the_group_of_a_code() -> None:
    assert isco_of("5141") == isco_of("5141.1.2") == isco_of("http://data.europa.eu/esco/isco/C5141") == "5141"
    assert isco_of("7549") == "7549", "a group that is not in the list is still a group"
    assert isco_of("514") == isco_of("goochelaar") == isco_of("http://data.europa.eu/esco/occupation/x") == ""


def test_a_written_list_reads_back_the_same() -> None:
    assert tuple(read(written(occupations()).splitlines())) == occupations()
