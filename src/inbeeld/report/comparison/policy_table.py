"""Outcomes by policy as a table: a row for the municipalities with a policy, and one for those without."""

from collections.abc import Iterator
from typing import Any

from inbeeld.disclosure import Released
from inbeeld.facts.code_lists import code_list
from inbeeld.report.comparison.publish_policies import ODDS, WITH, WITHOUT
from inbeeld.report.document import Cell, Table
from inbeeld.report.speech import Speech, sentence

NOTHING = Cell("–")
COLUMNS = ("policy", "side", "municipalities", "people", "actual", "expected", "ratio", "odds_alone", "low", "high")
SIDES = (WITH, WITHOUT)


def policy_table(policies: Released, speech: Speech) -> Table:
    columns = tuple(speech.say(f"compare.{name}") for name in COLUMNS)
    return Table(speech.say("policy.title"), columns, tuple(_rows(policies, speech)))


def _rows(policies: Released, speech: Speech) -> Iterator[tuple[Cell, ...]]:
    told = {(row["policy"], row["figure"]): row for row in policies.rows.iter_rows(named=True)}
    for policy in dict.fromkeys(code for code, _ in told):
        name = sentence(code_list("policy").labels[policy][speech.language])
        odds = tuple(_odds(told[policy, ODDS], speech))
        for side, beside in zip(SIDES, (odds, (NOTHING,) * len(odds)), strict=True):
            yield Cell(name), Cell(speech.say(f"policy.{side}")), *_numbers(told[policy, side], speech), *beside


def _numbers(row: dict[str, Any], speech: Speech) -> Iterator[Cell]:
    for name in ("municipalities", "denominator", "numerator", "expected"):
        yield NOTHING if row[name] is None else Cell(speech.whole(row[name]), row[name], "whole")
    ratio = row["numerator"] / row["expected"] if row["numerator"] is not None and row["expected"] else None
    yield NOTHING if ratio is None else Cell(speech.ratio(ratio), round(ratio, 2), "ratio")


def _odds(row: dict[str, Any], speech: Speech) -> Iterator[Cell]:
    if row["value"] is None:
        yield from (Cell(speech.say("policy.too_few")), NOTHING, NOTHING)
    else:
        yield from (Cell(speech.ratio(row[name]), row[name], "ratio") for name in ("value", "low", "high"))
