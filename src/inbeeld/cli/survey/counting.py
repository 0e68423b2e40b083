"""From caseloads or count files to what they say for the questions of a wave, through disclosure control."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import polars as pl

from inbeeld.cli.received import Received, received
from inbeeld.exchange.caseload import packages
from inbeeld.figures.definition import Definition, definition
from inbeeld.figures.measure import measure, rules_for, variables_for
from inbeeld.report.publish import publish
from inbeeld.report.reading import Reading, Row, read
from inbeeld.report.wave import Delivered
from inbeeld.survey.questionnaire import Questionnaire
from inbeeld.survey.questionnaire.question import Prefill
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.faults import why_not_asked
from inbeeld.timeline.counts import Counts, added
from inbeeld.timeline.strata import MUNICIPALITY

EVERYBODY = ""
"""In the place of a variable."""


@dataclass(frozen=True)
class Asked:
    on: date
    known_on: date | None
    threshold: int


def each(paths: Sequence[Path]) -> list[Received]:
    """Every caseload and every count file on its own, because each municipality has its own figures."""
    found = [one for path in paths for one in (packages(path) if path.is_dir() else [path])]
    return [received([path]) for path in found]


def deliver(sources: Sequence[Received], wave: Wave, asked: Asked) -> tuple[list[Delivered], list[str]]:
    """What each municipality counts for each question, sorted by municipality and in the order of the questions; and
    a sentence for each municipality that is not in the frame."""
    figures, variables = _figures(wave.questionnaire), _variables(wave.questionnaire)
    by_variable = {variable: _counts(sources, figures, variable, asked) for variable in variables}
    codes = sorted({code for one in by_variable[EVERYBODY] for code in one.table[MUNICIPALITY]})
    strangers = {code: why for code in codes if (why := why_not_asked(wave, code))}
    found = []
    for code in (code for code in codes if code not in strangers):
        readings = {name: _read(counts, code, figures, asked) for name, counts in by_variable.items()}
        found += [
            Delivered(code, question, item, prefill, _row(readings, code, prefill))
            for question in wave.questionnaire.questions.values()
            for item, prefill in question.prefills.items()
        ]
    return found, [f"Left out: people recorded in {why}." for why in strangers.values()]


def _figures(questionnaire: Questionnaire) -> tuple[Definition, ...]:
    found = (definition(prefill.figure) for prefill in _prefills(questionnaire))
    return tuple({one.id: one for one in found}.values())


def _variables(questionnaire: Questionnaire) -> tuple[str, ...]:
    return tuple(dict.fromkeys([EVERYBODY, *(_group(prefill)[0] for prefill in _prefills(questionnaire))]))


def _prefills(questionnaire: Questionnaire) -> Iterator[Prefill]:
    return (prefill for question in questionnaire.questions.values() for prefill in question.prefills.values())


def _group(prefill: Prefill) -> tuple[str, str]:
    """The variable and the category; EVERYBODY twice where there is no group."""
    variable, _, category = (prefill.group or "").partition("=")
    return variable, category


def _by(variable: str) -> tuple[str, ...]:
    return (MUNICIPALITY, variable) if variable else (MUNICIPALITY,)


def _counts(
    sources: Iterable[Received], figures: tuple[Definition, ...], variable: str, asked: Asked
) -> list[Counts]:
    by = variables_for(figures, _by(variable))
    return [source.counts(rules_for(figures), asked.on, asked.known_on, by) for source in sources]


def _read(counts: Sequence[Counts], code: str, figures: tuple[Definition, ...], asked: Asked) -> Reading:
    """Of one municipality, so that a small one beside it hides nothing of it."""
    own = [replace(one, table=one.table.filter(pl.col(MUNICIPALITY) == code)) for one in counts]
    here = added([one for one in own if one.table.height])
    by = tuple(variable for variable in here.by if variable in own[0].by)
    return read(publish(measure(here, figures, by, named_from=asked.threshold), asked.threshold))


def _row(readings: Mapping[str, Reading], code: str, prefill: Prefill) -> Row | None:
    """Each split is protected on its own. What one of them hides is hidden, so that two of them side by side tell
    no more than each."""
    variable, category = _group(prefill)
    if variable:
        return _line(readings[variable], prefill.figure, {MUNICIPALITY: code, variable: category})
    rows = [_line(reading, prefill.figure, {MUNICIPALITY: code}) for reading in readings.values()]
    return next((row for row in rows if row and row.suppressed), rows[0])


def _line(reading: Reading, figure: str, stratum: Mapping[str, str]) -> Row | None:
    """What lacks a table has a line for everybody only, which says so."""
    whole = reading.line(figure)
    return reading.line(figure, stratum) or (whole if whole and whole.missing else None)
