"""Two tables of the same day give nothing away together."""

import polars as pl

from inbeeld.disclosure import Released
from inbeeld.web.numbers.agreeing import agreeing

COLUMNS = ("definition", "figure", "sex", "offer", "numerator", "denominator", "value", "low", "high", "suppressed")
SHOWN, GONE = (20, 80, 0.25, 0.2, 0.3, False), (None, 80, None, None, None, True)


def released(*rows: tuple[object, ...], by: tuple[str, ...] = ()) -> Released:
    table = pl.DataFrame(rows, schema=COLUMNS, orient="row", infer_schema_length=None)
    return Released(table.with_columns(pl.col("sex", "offer").cast(pl.String)), by, 10)


def shown(table: Released, figure: str) -> list[int | None]:
    return table.rows.filter(pl.col("figure") == figure).get_column("numerator").to_list()


EVERYBODY = released(("a", "a", None, None, *SHOWN), ("b", "b", None, None, *GONE))
BY_SEX = released(
    *(("a", "a", None, None, *SHOWN), ("a", "a", "f", None, *SHOWN)),
    *(("b", "b", None, None, *SHOWN), ("b", "b", "f", None, *SHOWN)),
    by=("sex",),
)


def test_a_figure_of_which_the_totals_are_hidden_alike_stays() -> None:
    assert shown(agreeing(BY_SEX, EVERYBODY), "a") == [20, 20]


def test_a_figure_of_which_one_table_hides_the_total_is_taken_out() -> None:
    found = agreeing(BY_SEX, EVERYBODY)
    assert shown(found, "b") == [None, None]
    assert found.rows.filter(pl.col("figure") == "b").get_column("suppressed").all()
