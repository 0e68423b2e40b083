"""Tables: the numbers behind the pictures."""

from collections.abc import Sequence

from inbeeld.evidence.learned import Balance, Effect, Power, Step
from inbeeld.evidence.outcome import Outcome
from inbeeld.report.cells import NOTHING
from inbeeld.report.document import Cell, Form, Table
from inbeeld.report.evidence.words import covariate_name, difference, level, size, step_name
from inbeeld.report.speech import Speech, sentence


def effects_table(title: str, named: Sequence[tuple[str, Effect]], outcome: Outcome, speech: Speech) -> Table:
    """Both arms with their people, the difference with its margin, and the p-value of a randomisation test."""
    arms = ("people_started", "level_started", "people_compared", "level_compared")
    if any(one.contrast != "started" for _, one in named):
        arms = ("people_drawn", "level_drawn", "people_undrawn", "level_undrawn")
    names = ("what", *arms, "difference", "from", "to")
    tested = any(one.p_value is not None for _, one in named)
    rows = tuple(
        (
            Cell(name),
            people_cell(one.started.people, speech),
            _level(one.started.level, outcome, speech),
            people_cell(one.compared.people, speech),
            _level(one.compared.level, outcome, speech),
            *(difference_cell(value, outcome, speech) for value in (one.difference, one.low, one.high)),
            *([_p_value(one, speech)] if tested else []),
        )
        for name, one in named
    )
    return Table(title, headings((*names, *(["p"] if tested else [])), speech), rows)


def power_table(title: str, powers: Sequence[Power], outcome: Outcome, speech: Speech) -> Table:
    rows = tuple(
        (
            Cell(str(one.after)),
            people_cell(one.people, speech),
            Cell(size(one.smallest, outcome, speech), one.smallest, _form(outcome)),
            Cell(size(one.target, outcome, speech), one.target, _form(outcome)),
            people_cell(one.needed, speech),
            Cell(speech.decimal(one.per_month), one.per_month, "tenths"),
        )
        for one in powers
    )
    return Table(title, headings(("months", "people", "smallest", "target", "needed", "per_month"), speech), rows)


def flow_table(title: str, steps: Sequence[Step], speech: Speech) -> Table:
    rows = tuple(
        (
            Cell(sentence(step_name(one.code, speech))),
            people_cell(one.people, speech),
            people_cell(one.entries, speech),
        )
        for one in steps
    )
    return Table(title, headings(("what", "people", "entries"), speech), rows)


def balance_table(title: str, balance: Sequence[Balance], speech: Speech) -> Table:
    rows = tuple(
        (
            Cell(covariate_name(one.covariate, one.category, speech)),
            Cell(speech.ratio(one.before), one.before, "ratio"),
            Cell(speech.ratio(one.after), one.after, "ratio"),
        )
        for one in balance
    )
    return Table(title, headings(("covariate", "before", "after"), speech), rows)


def headings(names: Sequence[str], speech: Speech) -> tuple[str, ...]:
    return tuple(speech.say(f"learn_column.{name}") for name in names)


def people_cell(number: int, speech: Speech) -> Cell:
    return Cell(speech.whole(number), number, "whole")


def _level(value: float, outcome: Outcome, speech: Speech) -> Cell:
    return Cell(level(value, outcome, speech), value, _form(outcome))


def difference_cell(value: float, outcome: Outcome, speech: Speech) -> Cell:
    return Cell(difference(value, outcome, speech), value, _form(outcome))


def _p_value(effect: Effect, speech: Speech) -> Cell:
    return NOTHING if effect.p_value is None else Cell(speech.ratio(effect.p_value), effect.p_value, "ratio")


def _form(outcome: Outcome) -> Form:
    return "tenths" if outcome.in_months else "share"
