"""Figures with what may not be shown taken out."""

from dataclasses import dataclass

import polars as pl

from inbeeld.disclosure.verdict import Verdict

BOTH = ("numerator", "denominator")
MADE_OF = {"numerator": BOTH[:1], "denominator": BOTH[1:], "value": BOTH, "low": BOTH, "high": BOTH}


class NeedError(LookupError):
    """A number of which is not said, or not rightly, what cells it was made of: a bug in the room that made it."""


@dataclass(frozen=True)
class Released:
    """Figures that may leave. Only `release` makes them, and the report room takes nothing else.

    rows: the rows of the figures with blanks, and a Boolean column `suppressed`.
    by: the variables that the figures were crossed by.
    threshold: counts from 1 to one less were hidden.
    """

    rows: pl.DataFrame
    by: tuple[str, ...]
    threshold: int

    @property
    def withheld(self) -> int:
        """The number of rows of which anything was blanked."""
        return int(self.rows["suppressed"].sum())


def release(rows: pl.DataFrame, needs: pl.DataFrame, verdict: Verdict, by: tuple[str, ...] = ()) -> Released:
    """Blanks every number that was made of a hidden cell.

    rows: unique row (UInt32), numerator and denominator (Int64), value, low and high (Float64), these nullable,
        and any other columns.
    needs: a line per cell that a number was made of: row, role (numerator or denominator), table, part (null for
        the number of people), and the variables of the tables (null for all).

    A numerator is blanked unless all its cells are shown, a denominator likewise; value, low and high unless all
    cells of both are. Raises NeedError for a cell that no table has and for a number without any.
    """
    marked = rows.join(permissions(needs, verdict), on="row", how="left", validate="1:1", maintain_order="left")
    check_backed(marked)
    blanked = marked.with_columns(
        pl.when(pl.all_horizontal(pl.col(may_show(role)).fill_null(True) for role in roles))
        .then(column)
        .alias(column)
        for column, roles in MADE_OF.items()
    ).select(rows.columns)
    lost = pl.any_horizontal(rows[column].is_not_null() & blanked[column].is_null() for column in MADE_OF)
    return Released(blanked.with_columns(suppressed=lost), by, verdict.threshold)


def may_show(role: str) -> str:
    return f"may_show_{role}"


def permissions(needs: pl.DataFrame, verdict: Verdict) -> pl.DataFrame:
    """Per row and role whether all its cells are shown, null where it has none: row, may_show_numerator, …"""
    verdicts = judged(needs, verdict)
    of_role = [
        verdicts.filter(role=role).group_by("row").agg(pl.col("shown").all().alias(may_show(role))) for role in BOTH
    ]
    return of_role[0].join(of_role[1], on="row", how="full", coalesce=True)


def judged(needs: pl.DataFrame, verdict: Verdict) -> pl.DataFrame:
    """The needs with a column `shown`. A variable that one side does not have is "all"."""
    cells = verdict.cells
    keys = sorted({*cells.columns, *needs.columns} - {"row", "role", "n", "shown"})
    found = with_keys(needs, keys).join(with_keys(cells, keys), on=keys, how="left", nulls_equal=True, validate="m:1")
    unknown = found.filter(pl.col("shown").is_null()).select(keys)
    if unknown.height:
        raise NeedError(f"no table has the cell {unknown.row(0, named=True)}")
    return found


def with_keys(frame: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    return frame.with_columns(
        (pl.col(key) if key in frame.columns else pl.lit(None)).cast(pl.String).alias(key) for key in keys
    )


def check_backed(marked: pl.DataFrame) -> None:
    for column, roles in MADE_OF.items():
        unbacked = pl.all_horizontal(pl.col(may_show(role)).is_null() for role in roles)
        rows = marked.filter(pl.col(column).is_not_null() & unbacked)["row"]
        if rows.len():
            raise NeedError(f"of the {column} of row {rows[0]} no cells are known")
