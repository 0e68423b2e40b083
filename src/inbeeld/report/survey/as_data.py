"""JSON and CSV, the same in both languages: a row per figure, with its change where there is an earlier wave."""

import json
from dataclasses import asdict

import polars as pl
import polars.selectors as cs

from inbeeld.report.survey.estimates import Estimates
from inbeeld.survey.findings.rows import KEY

DECIMALS = 4
"""With more, who answered what could be worked out from what everybody's number of persons adds up to."""


def to_csv(found: Estimates) -> str:
    """The figures; JSON also has the response, how far figures move, and notes."""
    return _figures(found).write_csv()


def to_json(found: Estimates) -> str:
    now, measured = found.now, found.now.representativity
    told = {
        "year": now.wave.plan.year,
        "weighting": now.weighting,
        "municipalities": now.wave.frame.height,
        "answered": len(now.wave.taking_part),
        "r_indicator": round(measured.indicator, DECIMALS),
        "r_indicator_error": round(measured.error, DECIMALS),
        "largest_bias_of_half": round(measured.largest_bias(0.5), DECIMALS),
        "notes": [asdict(note) for note in now.notes],
        "not_combined": {name: asdict(reason) for name, reason in now.not_combined.items()},
        "figures": _figures(found).to_dicts(),
        "moves": _rounded(now.moves).to_dicts(),
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _figures(found: Estimates) -> pl.DataFrame:
    rows = found.now.rows
    if found.changes is not None:
        country = rows["by"] == ""
        named = found.changes.drop("after").rename({"low": "change_low", "high": "change_high"})
        told = rows.filter(country).join(named, on=KEY, how="left", maintain_order="left")
        rows = pl.concat([told, rows.filter(~country)], how="diagonal")
    return _rounded(rows)


def _rounded(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.with_columns(cs.float().round(DECIMALS))
