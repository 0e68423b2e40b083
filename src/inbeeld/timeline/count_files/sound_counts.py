"""Whether the counts in a file are such as this program could have made."""

from collections.abc import Iterator

import polars as pl

from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.unfit import ANEW, SAME_VERSION, shown
from inbeeld.timeline.counts import KEYS
from inbeeld.timeline.rules import PRESENT, Rule


def problems(file: CountFile, known: dict[str, Rule]) -> Iterator[str]:
    """What is wrong, as second halves of sentences; each look relies on the ones before."""
    yield from _twice(file)
    yield from _rules(file, known)
    yield from _items_and_parts(file, known)
    yield from _people(file, known)


def _twice(file: CountFile) -> Iterator[str]:
    if file.counts.table.select(*KEYS, *file.counts.by).is_duplicated().any():
        yield f"counts the same thing twice. {ANEW}"


def _rules(file: CountFile, known: dict[str, Rule]) -> Iterator[str]:
    if strange := shown(file.rules - set(known)):
        yield f"counts what this inbeeld does not know: {strange}. {SAME_VERSION}"
    elif strange := shown(set(file.counts.table.get_column("rule")) - file.rules):
        yield f"counts what its header does not name: {strange}. {ANEW}"


def _items_and_parts(file: CountFile, known: dict[str, Rule]) -> Iterator[str]:
    for name in sorted(file.rules):
        rule, rows = known[name], file.counts.of_rule(name)
        items, parts = rows.get_column("item"), set(rows.get_column("part"))
        if rule.item is None and items.null_count() < len(items):
            yield f"has items where {name} has none. {ANEW}"
        elif rule.item is not None and not items.str.contains(rule.item).fill_null(False).all():
            yield f"has items that {name} cannot have. {ANEW}"
        elif rule.all_parts is not None and (strange := shown(parts - set(rule.all_parts))):
            yield f"has a part that {name} does not know: {strange}. {SAME_VERSION}"


def _people(file: CountFile, known: dict[str, Rule]) -> Iterator[str]:
    """The parts of every rule on everybody present add up to the same people in every stratum."""
    of_present = [name for name in file.rules if known[name].population == PRESENT]
    by = [*file.counts.by]
    rows = file.counts.table.filter(pl.col("rule").is_in(of_present))
    sums = rows.group_by("rule", *by).agg(pl.col("n").sum()).group_by(by).agg(pl.len(), pl.col("n").n_unique())
    if not ((sums["len"] == len(of_present)) & (sums["n"] == 1)).all():
        yield f"does not count the same people in all figures. {ANEW}"
