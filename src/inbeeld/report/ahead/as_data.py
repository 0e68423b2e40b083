"""JSON and CSV: a row per scenario, month and state."""

import json

import polars as pl

from inbeeld.disclosure import ReleasedProjection


def to_json(released: ReleasedProjection) -> str:
    """A list with an object per row, each on a line of its own. How many are in view today comes first."""
    lines = (json.dumps(row, ensure_ascii=False) for row in _rows(released).iter_rows(named=True))
    return "[\n" + ",\n".join(lines) + "\n]"


def to_csv(released: ReleasedProjection) -> str:
    return _rows(released).write_csv()


def _rows(released: ReleasedProjection) -> pl.DataFrame:
    today = released.rows.select("scenario", "month", "people", "step").head(1)
    view = released.view.join(today, how="cross")
    return pl.concat([view.select(today.columns + released.view.columns), released.rows], how="diagonal").select(
        released.rows.columns
    )
