"""JSON: the tables of a report by their name, the same in both languages; shares from 0 to 1."""

import json

import polars as pl

from inbeeld.report.monitor.content import Content
from inbeeld.survey.wave.response import BOARD, response


def to_json(content: Content) -> str:
    """figures, response, moves and changes (null where no other wave was given), each a list with an object per
    row; docs/survey-estimation.md says what their columns are."""
    tables = {
        "figures": content.findings.rows,
        "response": pl.concat(_response(content, by) for by in BOARD),
        "moves": content.findings.moves,
        "changes": content.changes,
    }
    lines = (f"{json.dumps(name)}: {_rows(table)}" for name, table in tables.items())
    return "{\n" + ",\n".join((f'"wave": {json.dumps(content.wave.plan.model_dump(mode="json"))}', *lines)) + "\n}"


def _response(content: Content, by: str) -> pl.DataFrame:
    return (
        response(content.wave, by).rename({by: "class"}).with_columns(pl.col("class").cast(pl.String), by=pl.lit(by))
    )


def _rows(table: pl.DataFrame | None) -> str:
    if table is None:
        return "null"
    lines = (json.dumps(row, ensure_ascii=False, default=str) for row in table.iter_rows(named=True))
    return "[\n" + ",\n".join(lines) + "\n]"
