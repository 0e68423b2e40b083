"""What is known of instruments is told in both languages, with its doubt, and without the size of an effect."""

import re
from collections.abc import Mapping

import pytest

from inbeeld.facts.code_lists import code_list
from inbeeld.guidance.instruments import CASELOAD, Study, known_of
from inbeeld.guidance.instruments.studies import _studies

OFFERED = {*code_list("kind").codes, "network_meeting", "mentor"}
ALL = [pytest.param(study, id=study.source) for studies in _studies().values() for study in studies]


def test_every_study_is_about_something_that_is_chosen() -> None:
    assert set(_studies()) <= {*OFFERED, CASELOAD}
    assert len({study.source for studies in _studies().values() for study in studies}) == 10


@pytest.mark.parametrize("study", ALL)
def test_a_study_speaks_both_languages_and_says_what_is_in_doubt(study: Study) -> None:
    for words in (study.instrument, study.points, study.sure, study.finding, study.doubt):
        assert set(words) == {"nl", "en"}
        assert all(text.strip() == text and text for text in words.values())
    for words in (study.sure, study.finding, study.doubt):
        assert all(text.endswith(".") for text in words.values())
    assert study.source
    assert re.fullmatch("[A-Z]{2}", study.country)


@pytest.mark.parametrize("study", ALL)
def test_no_effect_is_told_in_a_number_because_no_interval_is_known(study: Study) -> None:
    told: Mapping[str, str] = study.finding
    assert not any(re.search(r"\d|%|procent|percent", text) for text in told.values())


def test_studies_of_refugees_come_first_and_of_these_the_surest() -> None:
    found = known_of("job_search_support")
    assert [study.of_refugees for study in found] == sorted((one.of_refugees for one in found), reverse=True)
    assert [study.country for study in found][:2] == ["DE", "SE"]
    assert [study.design for study in known_of("language_course")] == ["randomised", "regression_discontinuity"]


def test_a_smaller_caseload_has_its_studies_too() -> None:
    assert {study.country for study in known_of(CASELOAD)} == {"SE", "DE"}


def test_of_what_nobody_studied_nothing_is_known() -> None:
    assert known_of("volunteer_work_to_take_part") == ()
    assert known_of("no such kind") == ()
