"""The formats of `inbeeld follow`: a list of lines, with a share per state."""

import json
from collections.abc import Iterator
from typing import Any

import polars as pl
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.disclosure import ReleasedCurves
from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.speech import Speech, speech

MEASURED = ("measure", "month", "people", "step", "suppressed")
STATED = ("state", "share", "error", "low", "high")
TITLES = {
    "occupation": "Share in each state, by months since {origin}",
    "first_work": "First day in paid work, by months since {origin}",
    "lasting_work": "Work that lasted a year, by months since {origin}",
    "return_to_benefit": "First day on benefit again, by months since {origin}",
    "mean_months": "Mean share of the time in each state, up to so many months since {origin}",
}
HIDDEN = "–"


def curves_to_json(curves: ReleasedCurves) -> str:
    """A list with an object per line, each on a line of its own; `shares`, `errors`, `low` and `high` hold a
    number per state."""
    lines = (json.dumps(one, ensure_ascii=False, default=str) for one in _objects(curves))
    return "[\n" + ",\n".join(lines) + "\n]"


def curves_to_csv(curves: ReleasedCurves) -> str:
    """A row per line and state."""
    return curves.rows.select("measure", *curves.by, *MEASURED[1:], *STATED).write_csv()


def print_curves(curves: ReleasedCurves, origin: str, console: Console) -> None:
    """A table per measure and stratum."""
    words = speech("en")
    for keys, rows in curves.rows.group_by("measure", *curves.by, maintain_order=True):
        measure, *categories = keys
        console.print(Text(TITLES[str(measure)].format(origin=origin.replace("_", " ")), "bold"))
        for variable, category in zip(curves.by, categories, strict=True):
            console.print(f"{variable_name(variable, words)}: {category_name(variable, str(category), words)}")
        console.print(_table(rows, words))
    console.print(words_on_rounding(curves.threshold))


def words_on_rounding(threshold: int) -> str:
    return (
        f"Estimated. People are rounded down to a multiple of {threshold}, shares to steps of at least {threshold} "
        f"people; lines of fewer than {2 * threshold} are hidden. docs/how-to/follow-outcomes.md says how and why."
    )


def _table(rows: pl.DataFrame, words: Speech) -> Table:
    states = rows.get_column("state").unique(maintain_order=True).to_list()
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for heading in ("month", "people", *(state.replace("_", " ") for state in states)):
        table.add_column(heading, justify="right")
    for line in rows.partition_by("line", maintain_order=True):
        people = line["people"][0]
        shares = (HIDDEN if share is None else f"{share:.1%}" for share in line["share"])
        table.add_row(str(line["month"][0]), HIDDEN if people is None else words.whole(people), *shares)
    return table


def _objects(curves: ReleasedCurves) -> Iterator[dict[str, Any]]:
    for line in curves.rows.partition_by("line", maintain_order=True):
        first = line.row(0, named=True)
        stratum = {variable: first[variable] for variable in curves.by}
        told = {name: first[name] for name in MEASURED}
        shares, errors, low, high = (dict(line.select("state", number).iter_rows()) for number in STATED[1:])
        numbers = {"shares": shares, "errors": errors, "low": low, "high": high}
        yield {"measure": told.pop("measure"), "stratum": stratum, **told, **numbers}
