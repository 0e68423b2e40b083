"""Vacancies that ended in lasting work, of each employer and of all: through disclosure control."""

from collections.abc import Iterator

import polars as pl

from inbeeld.disclosure import DEFAULT, Released, Table, protect, release
from inbeeld.guidance.placements import LASTED

TABLE, EMPLOYER, STAYED = "vacancies", "employer", "stayed"
ROWS = {EMPLOYER: pl.String, "numerator": pl.Int64, "denominator": pl.Int64}
NEEDS = {"row": pl.UInt32, "role": pl.String, "table": pl.String, "part": pl.String, EMPLOYER: pl.String}


def publish_vacancies(counted: pl.DataFrame, threshold: int = DEFAULT) -> Released:
    """`counted`: columns employer, part and n, as `guidance.placements` counts them.

    A row per employer, and one of all where employer is null: numerator (ended in lasting work), denominator, value.
    Low and high are empty, for the vacancies of an employer are no sample.
    """
    employers: list[str | None] = [*counted[EMPLOYER].unique().sort().to_list(), None]
    rows = pl.DataFrame([_row(counted, one) for one in employers], schema=ROWS).with_row_index("row")
    values = {"value": pl.when(pl.col("denominator") > 0).then(pl.col("numerator") / pl.col("denominator"))}
    unknown = dict.fromkeys(("low", "high"), pl.lit(None, pl.Float64))
    needs = pl.DataFrame([need for nth, one in enumerate(employers) for need in _needs(nth, one)], schema=NEEDS)
    table = Table(TABLE, TABLE, (EMPLOYER,), counted, groups={STAYED: (LASTED,)})
    verdict = protect([table], threshold)
    return release(rows.with_columns(**values, **unknown), needs, verdict, (EMPLOYER,))


def _row(counted: pl.DataFrame, employer: str | None) -> dict[str, object]:
    own = counted if employer is None else counted.filter(pl.col(EMPLOYER) == employer)
    lasted = own.filter(pl.col("part") == LASTED)
    return {EMPLOYER: employer, "numerator": lasted["n"].sum(), "denominator": own["n"].sum()}


def _needs(row: int, employer: str | None) -> Iterator[dict[str, object]]:
    shared = {"row": row, "table": TABLE, EMPLOYER: employer}
    yield {**shared, "role": "numerator", "part": STAYED}
    yield {**shared, "role": "denominator", "part": None}
