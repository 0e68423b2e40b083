"""Soundness: whether a count file holds nothing but counts that this program could have made.

The seal holds where this looks, so what is wrong here was made wrong, or by a program that knows other things.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

import polars as pl

from inbeeld.facts.municipalities import successor_on
from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.unfit import UnfitError
from inbeeld.timeline.counts import KEYS, counts_schema
from inbeeld.timeline.rules import PRESENT, Rule
from inbeeld.timeline.strata import MUNICIPALITY, RECORDED_MUNICIPALITY, UNKNOWN, VARIABLES

MOST = 10**12
"""No count of people or facts is larger, and no sum of as many rows as fit in a file is too large for a number."""

SHOWN = 5
ANEW = "Make it anew with inbeeld count."


def ensure_sound(file: CountFile, known: Iterable[Rule]) -> None:
    """Raises UnfitError with the first thing that is wrong; each look relies on the ones before."""
    rules = {rule.name: rule for rule in known}
    problems = chain(
        _columns(file),
        _numbers(file),
        _rules(file, rules),
        _items_and_parts(file, rules),
        _categories(file),
        _places(file),
        _people(file, rules),
    )
    if wrong := next(problems, None):
        raise UnfitError(wrong)


def _columns(file: CountFile) -> Iterator[str]:
    table, by = file.counts.table, file.counts.by
    if strange := _shown(set(by) - set(VARIABLES)):
        yield f"is split by what this inbeeld does not know: {strange}. Use the same version for all."
    elif len(set(by)) < len(by) or len({MUNICIPALITY, RECORDED_MUNICIPALITY}.intersection(by)) != 1:
        yield f"is not split by municipality, or by something twice. {ANEW}"
    elif dict(table.schema) != counts_schema(by):
        yield f"does not have the columns {', '.join(counts_schema(by))}, or not of the right type. {ANEW}"
    elif table.select(pl.exclude("item").null_count()).row(0) != (0,) * (table.width - 1):
        yield f"has empty places. {ANEW}"


def _numbers(file: CountFile) -> Iterator[str]:
    table = file.counts.table
    if not table.get_column("n").is_between(1, MOST).all():
        yield f"has counts that are negative, zero, or too large to be of people. {ANEW}"
    elif table.select(*KEYS, *file.counts.by).is_duplicated().any():
        yield f"counts the same thing twice. {ANEW}"


def _rules(file: CountFile, known: dict[str, Rule]) -> Iterator[str]:
    if strange := _shown(file.rules - set(known)):
        yield f"counts what this inbeeld does not know: {strange}. Use the same version for all."
    elif strange := _shown(set(file.counts.table.get_column("rule")) - file.rules):
        yield f"counts what its header does not name: {strange}. {ANEW}"


def _items_and_parts(file: CountFile, known: dict[str, Rule]) -> Iterator[str]:
    for name in sorted(file.rules):
        rule, rows = known[name], file.counts.of_rule(name)
        items, parts = rows.get_column("item"), set(rows.get_column("part"))
        if rule.item is None and items.null_count() < len(items):
            yield f"has items where {name} has none. {ANEW}"
        elif rule.item is not None and not items.str.contains(rule.item).fill_null(False).all():
            yield f"has items that {name} cannot have. {ANEW}"
        elif rule.all_parts is not None and (strange := _shown(parts - set(rule.all_parts))):
            yield f"has a part that {name} does not know: {strange}. Use the same version for all."


def _categories(file: CountFile) -> Iterator[str]:
    for name in file.counts.by:
        found = file.counts.table.get_column(name).unique()
        if strange := _shown(category for category in found if not VARIABLES[name].has(category)):
            yield f"has a code of {name} that this inbeeld does not know: {strange}. Use the same version for all."


def _places(file: CountFile) -> Iterator[str]:
    """Every code in the table belongs to a caseload in the header, so that no municipality slips in twice."""
    on, by = file.counts.on, file.counts.by
    told = file.codes if RECORDED_MUNICIPALITY in by else {successor_on(code, on) for code in file.codes}
    column = RECORDED_MUNICIPALITY if RECORDED_MUNICIPALITY in by else MUNICIPALITY
    if strange := _shown(set(file.counts.table.get_column(column)) - told - {UNKNOWN}):
        yield f"counts municipalities that its header does not name: {strange}. {ANEW}"


def _people(file: CountFile, known: dict[str, Rule]) -> Iterator[str]:
    """The parts of every rule on everybody present add up to the same people in every stratum."""
    of_present = [name for name in file.rules if known[name].population == PRESENT]
    by = [*file.counts.by]
    rows = file.counts.table.filter(pl.col("rule").is_in(of_present))
    sums = rows.group_by("rule", *by).agg(pl.col("n").sum()).group_by(by).agg(pl.len(), pl.col("n").n_unique())
    if not ((sums["len"] == len(of_present)) & (sums["n"] == 1)).all():
        yield f"does not count the same people in all figures. {ANEW}"


def _shown(strange: Iterable[str]) -> str:
    """The first few, shortened: a sentence, not a file."""
    return ", ".join(f"'{one[:60]}'" for one in islice(sorted(strange), SHOWN))
