"""The one table of a count file: rows of counts, and after them rows of transitions from each of the origins.

What one kind of rows does not have is empty in the other. Texts are categories, so each is written once and a row
takes a few bytes.
"""

import polars as pl

from inbeeld.timeline import counts as c
from inbeeld.timeline import transitions as t
from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.header import Header
from inbeeld.timeline.count_files.splitting import to_follow
from inbeeld.timeline.count_files.unfit import ANEW, SAME_VERSION, UnfitError, shown
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.states import OF_ORIGIN
from inbeeld.timeline.strata import MUNICIPALITY, RECORDED_MUNICIPALITY, VARIABLES
from inbeeld.timeline.transitions import Transitions

ORIGIN = "origin"
TEXT = pl.Categorical()


def table_of(file: CountFile) -> pl.DataFrame:
    moved = (one.table.with_columns(pl.lit(origin).alias(ORIGIN)) for origin, one in file.transitions.items())
    kinds = _columns(file.counts.by)
    rows = (part.cast({name: kinds[name] for name in part.columns}) for part in (file.counts.table, *moved))
    return pl.concat([pl.DataFrame(schema=kinds), *rows], how="diagonal")


def file_of(header: Header, table: pl.DataFrame) -> CountFile:
    """Raises UnfitError for a table that cannot be taken apart as the header says."""
    _ensure_split(header.by)
    _ensure_columns(table, header)
    transitions = {origin: _transitions(header, table, origin) for origin in header.origins}
    return CountFile(_counts(header, table), transitions, header.rules, header.municipalities)


def _counts(header: Header, table: pl.DataFrame) -> Counts:
    rows = table.filter(pl.col(ORIGIN).is_null()).cast({pl.Categorical: pl.String})
    counted = rows.select([*c.counts_schema(header.by)])
    return Counts(counted, header.by, header.on, header.known_on, header.delivered)


def _transitions(header: Header, table: pl.DataFrame, origin: str) -> Transitions:
    by = to_follow(header.by, origin)
    rows = table.filter(pl.col(ORIGIN) == origin).select([*t.transitions_schema(by)])
    return Transitions(rows, by, origin, header.on, header.known_on)


def _columns(by: tuple[str, ...]) -> dict[str, pl.DataType]:
    """Of a file that is split by these variables."""
    of_origins = (name for names in OF_ORIGIN.values() for name in names)
    texts: dict[str, pl.DataType] = dict.fromkeys((*c.KEYS, ORIGIN, *t.KEYS, *by, *of_origins), TEXT)
    return {**texts, "day": pl.Int32(), "n": pl.Int64()}


def _ensure_split(by: tuple[str, ...]) -> None:
    if strange := set(by) - set(VARIABLES):
        raise UnfitError(f"is split by what this inbeeld does not know: {shown(strange)}. {SAME_VERSION}")
    if len(set(by)) < len(by) or len({MUNICIPALITY, RECORDED_MUNICIPALITY}.intersection(by)) != 1:
        raise UnfitError(f"is not split by municipality, or by something twice. {ANEW}")


def _ensure_columns(table: pl.DataFrame, header: Header) -> None:
    if dict(table.schema) != (columns := _columns(header.by)):
        raise UnfitError(f"does not have the columns {', '.join(columns)}, or not of the right type. {ANEW}")
    if strange := set(table.get_column(ORIGIN).unique().drop_nulls()) - set(header.origins):
        raise UnfitError(f"follows people from what its header does not name: {shown(strange)}. {ANEW}")
