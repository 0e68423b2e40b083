"""fast = the pandas version that the benchmark compares with, so that both are timed at the same work."""

import pandas as pd
import polars as pl
from bench import pandas_version
from hypothesis import given, settings
from polars.testing import assert_frame_equal

from inbeeld.timeline import fast
from inbeeld.timeline.counts import Counts, counts_schema
from tests.every_rule import EVERY_RULE
from tests.timeline.test_engines_agree import Question, questions


@settings(max_examples=50, deadline=None)
@given(questions())
def test_the_fast_engine_counts_as_pandas_does(question: Question) -> None:
    caseload, on, known_on, by = question
    tables = {name: in_pandas(rows) for name, rows in caseload.tables.items()}
    counted = pandas_version.count(tables, EVERY_RULE, on, known_on, by)
    expected = fast.count(caseload, EVERY_RULE, on, known_on, by).table
    assert_frame_equal(in_polars(counted, by), expected)


def in_pandas(rows: pl.DataFrame) -> pd.DataFrame:
    """Column by column, because Polars itself would ask for pyarrow."""
    texts = rows.with_columns(pl.col(pl.Enum).cast(pl.String), pl.col(pl.Date).cast(pl.Datetime("us")))
    columns = {column.name: pd.Series(column.to_numpy(), dtype=pandas_type(column)) for column in texts}
    return pd.DataFrame(columns)


def pandas_type(column: pl.Series) -> str:
    return {pl.String: "str", pl.Boolean: "boolean"}.get(column.dtype)


def in_polars(counted: pd.DataFrame, by: tuple[str, ...]) -> pl.DataFrame:
    rows = counted.reindex(columns=list(counts_schema(by))).astype(object).where(lambda cell: cell.notna(), None)
    return Counts.of(pl.DataFrame(rows.to_dict("list"), schema=counts_schema(by)), by, None, None).table
