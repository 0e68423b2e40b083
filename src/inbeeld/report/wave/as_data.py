"""The response board as JSON, with who is awaited, and its rows as CSV."""

import json
from typing import Any

import polars as pl

from inbeeld.report.wave.board import Board


def to_json(board: Board) -> str:
    plan = board.wave.plan
    told: dict[str, Any] = {
        "title": plan.title.model_dump(),
        "opens": plan.opens.isoformat(),
        "closes": plan.closes.isoformat(),
        "country": {name: value for name, value in board.whole.items() if name != "all"},
    }
    if board.by:
        told |= {"by": board.by, "classes": board.classes}
    return json.dumps(told | {"awaited": board.awaited.rows(named=True)}, ensure_ascii=False, indent=2)


def to_csv(board: Board) -> str:
    rows = board.classes or [{name: value for name, value in board.whole.items() if name != "all"}]
    return pl.DataFrame(rows).write_csv()
