"""JSON and CSV: how many people went each way. Keys and codes are English in every language."""

import json

import polars as pl

from inbeeld.report.paths.walked import FIRST, NEXT, OUTCOME, Walked


def to_json(walked: Walked) -> str:
    """A list with an object per way, each on a line of its own."""
    lines = (json.dumps(one, ensure_ascii=False) for one in _rows(walked).iter_rows(named=True))
    return "[\n" + ",\n".join(lines) + "\n]"


def to_csv(walked: Walked) -> str:
    return _rows(walked).write_csv()


def _rows(walked: Walked) -> pl.DataFrame:
    """The variables of `by`, first, next, outcome, people; ways that fewer went than the threshold may be missing."""
    ways = (*walked.by, FIRST, NEXT, OUTCOME)
    return walked.released.rows.select(*ways, people="n").sort(ways)
