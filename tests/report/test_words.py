"""The phrases: the same in both languages, all of them used, and words for every code."""

import ast
import re
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

import inbeeld.report
from inbeeld.evidence.learned import Contrast, Design, Reason
from inbeeld.evidence.paths.steps import FIRST, NEXT, OUTCOME
from inbeeld.evidence.practice import DOSES
from inbeeld.facts.record_types import TABLE_NAMES
from inbeeld.figures.definition import definitions, part_words
from inbeeld.outcomes.curves import HORIZONS, MEAN_MONTHS
from inbeeld.report.labels import variable_name
from inbeeld.report.practice.doses import level_name
from inbeeld.report.speech import speech
from inbeeld.survey.estimation import OF, WEIGHTINGS
from inbeeld.survey.findings.indicator import KINDS
from inbeeld.survey.questionnaire.question import Kind
from inbeeld.survey.wave.response import BOARD
from inbeeld.timeline.states import LASTING_DAYS, LASTING_GAP, ORIGINS, PROCESSES, STATES
from inbeeld.timeline.strata import OF_DAY_0, VARIABLES

OF_A_DESIGN = (
    "learn_design",
    "learn_people",
    "learn_lost",
    "learn_balance",
    "learn_clock",
    "learn_method",
    "learn_levels",
)

LOOKED_UP = {
    *("table", "variable", "category", "unit", "reason", "compared_figure", "estimate", "ahead_state"),
    *("measure", "meaning", "state", "short", "since", "who", "time", "says"),
    *("monitor_weighting_told", "monitor_chart", "monitor_by", "monitor_kind", "monitor_measures", "monitor_remark"),
    *("monitor_mark", "survey_choice", "survey_share", "survey_number", "survey_way"),
    *("survey_weighting", "survey_by"),
    *("path_first", "path_next", "path_outcome", "practice_dose", "practice_level"),
    *("learn_started", "learn_compared", "learn_short", "learn_reason", "learn_flow", "learn_covariate"),
    *OF_A_DESIGN,
    "learn_assumed",
}
"""Groups of names that are looked up by what is in the data; the tests below say that none is missing."""

HOWS = ("reported", "counted", "estimated", "combined")


def written() -> set[str]:
    """All strings in the source of the room, those inside f-strings too, and what its templates say."""
    room = Path(str(files(inbeeld.report)))
    trees = (ast.parse(source.read_text("utf-8")) for source in room.rglob("*.py"))
    strings = {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    templates = (template.read_text("utf-8") for template in room.rglob("*.j2"))
    return strings | {key for template in templates for key in re.findall(r'say\("([^"]+)"', template)} | units()


def units() -> set[str]:
    return {published.unit for figure in definitions() for published in figure.published}


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(speech("nl").phrases) == list(speech("en").phrases)


def test_both_languages_fill_in_the_same() -> None:
    gaps = [{key: sorted(set(_gaps(text))) for key, text in speech(one).phrases.items()} for one in ("nl", "en")]
    assert gaps[0] == gaps[1]


def _gaps(text: str) -> list[str]:
    return [piece.split("}")[0] for piece in text.split("{")[1:]]


def test_every_phrase_is_used() -> None:
    known = written()
    unused = [
        key
        for key in speech("nl").phrases
        if key not in known
        and key.split(".")[0] not in LOOKED_UP
        and not (f"{key.split('.')[0]}." in known and key.split(".", 1)[1] in known)
        and not any(key.startswith(one) for one in known if one.endswith("_") and "." in one)
    ]
    assert unused == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_table_variable_and_part_has_words(language: str) -> None:
    words = speech(language)
    assert all(words.known("table", name) for name in TABLE_NAMES)
    assert all("_" not in variable_name(name, words) for name in (*VARIABLES, *OF_DAY_0))
    parts = {part for figure in definitions() if figure.form == "parts" for part in figure.numerator}
    assert parts <= set(part_words())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_ratio_and_every_unit_of_an_estimate_has_words(language: str) -> None:
    words = speech(language)
    figures = {figure.id for figure in definitions()}
    ratios = {ratio.name for figure in definitions() for ratio in figure.ratios}
    assert all(name in figures or words.known("compared_figure", name) for name in ratios)
    assert all(words.known("estimate", unit) and words.known("sheet", unit) for unit in units())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whatever_people_are_followed_through_has_words(language: str) -> None:
    words = speech(language)
    named = {
        **dict.fromkeys(("measure", "meaning", "says"), (*PROCESSES, MEAN_MONTHS)),
        **dict.fromkeys(("since", "who"), ORIGINS),
        "state": {state for states in PROCESSES.values() for state in states},
        "short": STATES,
        "time": map(str, HORIZONS),
    }
    assert [(group, key) for group, keys in named.items() for key in keys if not words.known(group, key)] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whatever_a_wave_asks_and_does_has_words(language: str) -> None:
    words = speech(language)
    named = {
        **dict.fromkeys(("monitor_weighting_told", "survey_weighting"), WEIGHTINGS),
        "survey_way": HOWS,
        **dict.fromkeys(("monitor_chart", "monitor_by"), tuple(KINDS.values())),
        "monitor_mark": (*HOWS, *(f"{what}_{of}" for what in ("choice", "mean") for of in OF)),
        "monitor_kind": get_args(Kind),
        "monitor_measures": ("stock", "flow"),
        "variable": BOARD,
    }
    assert [(group, key) for group, keys in named.items() for key in keys if not words.known(group, key)] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whatever_is_compared_and_refused_has_words(language: str) -> None:
    words = speech(language)
    named = {
        **dict.fromkeys(("learn_started", "learn_compared", "learn_short"), get_args(Contrast)),
        **dict.fromkeys(OF_A_DESIGN, get_args(Design)),
        "learn_assumed": [f"{design}_{nth}" for design in get_args(Design) for nth in ("first", "second", "third")],
        "learn_reason": get_args(Reason),
    }
    assert [(group, key) for group, keys in named.items() for key in keys if not words.known(group, key)] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_meaning_of_lasting_work_has_its_numbers(language: str) -> None:
    meaning = speech(language).say("meaning.lasting_work")
    assert [number for number in (LASTING_DAYS, LASTING_GAP) if str(number) not in meaning] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_level_of_a_dose_has_words(language: str) -> None:
    words = speech(language)
    for dose, levels in DOSES.items():
        assert words.known("practice_dose", dose)
        assert all("{" not in level_name(dose, level, words) for level in levels)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_step_of_a_path_has_words(language: str) -> None:
    steps = {"path_first": FIRST, "path_next": NEXT, "path_outcome": OUTCOME}
    assert all(speech(language).known(group, code) for group, codes in steps.items() for code in codes)
