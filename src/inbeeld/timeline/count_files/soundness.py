"""Soundness: whether a count file holds nothing but what this program could have made of caseloads.

The seal holds where this looks, so what is wrong here was made wrong, or by a program that knows other things.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

import polars as pl

from inbeeld.facts.municipalities import successor_on
from inbeeld.timeline.count_files import sound_counts, sound_transitions
from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.unfit import ANEW, SAME_VERSION, UnfitError, shown
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.strata import MUNICIPALITY, RECORDED_MUNICIPALITY, UNKNOWN, Variable, variables

MOST = 10**12
"""No count of people or facts is larger, and no sum of as many rows as fit in a file is too large for a number."""

MAY_BE_EMPTY = "item"


def ensure_sound(file: CountFile, known: Iterable[Rule]) -> None:
    """Raises UnfitError with the first thing that is wrong; each look relies on the ones before."""
    problems = chain(_of_counts(file, {rule.name: rule for rule in known}), _of_transitions(file))
    if wrong := next(problems, None):
        raise UnfitError(wrong)


def _of_counts(file: CountFile, known: dict[str, Rule]) -> Iterator[str]:
    yield from _of_table(file, file.counts.table, variables(file.counts.by))
    yield from sound_counts.problems(file, known)


def _of_transitions(file: CountFile) -> Iterator[str]:
    for origin, transitions in file.transitions.items():
        yield from _of_table(file, transitions.table, variables(transitions.by, origin))
        yield from sound_transitions.problems(transitions)


def _of_table(file: CountFile, table: pl.DataFrame, split: Iterable[Variable]) -> Iterator[str]:
    """What counts and transitions have in common: numbers, categories, and places."""
    if any(table.get_column(name).null_count() for name in table.columns if name != MAY_BE_EMPTY):
        yield f"has empty places. {ANEW}"
    elif not table.get_column("n").is_between(1, MOST).all():
        yield f"has counts that are negative, zero, or too large to be of people. {ANEW}"
    for variable in split:
        found = table.get_column(variable.name).unique().cast(pl.String)
        if strange := shown(category for category in found if not variable.has(category)):
            yield f"has a code of {variable.name} that this inbeeld does not know: {strange}. {SAME_VERSION}"
    if strange := shown(_codes(table) - _told(file) - {UNKNOWN}):
        yield f"counts municipalities that its header does not name: {strange}. {ANEW}"


def _codes(table: pl.DataFrame) -> set[str]:
    place = RECORDED_MUNICIPALITY if RECORDED_MUNICIPALITY in table.columns else MUNICIPALITY
    return set(table.get_column(place).unique().cast(pl.String))


def _told(file: CountFile) -> set[str]:
    """Every code in a table belongs to a caseload in the header, so that no municipality slips in twice."""
    if RECORDED_MUNICIPALITY in file.counts.by:
        return set(file.codes)
    return {successor_on(code, file.counts.on) for code in file.codes}
