"""Somebody made up, counted by the rule itself, so that the example is never wrong."""

import polars as pl

from inbeeld.guidance.division.rule import Points, Rule
from inbeeld.guidance.division.standing import standing
from inbeeld.report.document import Cell, Table
from inbeeld.report.rule.grounds import in_language
from inbeeld.report.speech import Speech


def example_table(rule: Rule, speech: Speech) -> Table:
    """Halfway each number, the heaviest word of each fact, and the first choice."""
    person = {"person_id": "P1", **dict.fromkeys(rule.facts), **{one.fact: _made_up(one) for one in rule.points}}
    given = standing(pl.DataFrame([person]), rule).row(0, named=True)["points_of"]
    rows = [(in_language(one, speech), str(person[one.fact]), given[one.id]) for one in rule.points]
    if rule.wishes:
        rows.append((in_language(rule.wishes, speech), "1", rule.wishes.points[0]))
    rows.append((speech.say("rule.together"), "", sum(points for _, _, points in rows)))
    columns = tuple(speech.say(f"rule.column_{name}") for name in ("ground", "example", "gives"))
    cells = tuple((Cell(what), Cell(known), Cell(speech.whole(n), n, "whole")) for what, known, n in rows)
    return Table(speech.say("rule.example"), columns, cells)


def _made_up(ground: Points) -> str | int:
    if ground.values:
        return max(ground.values, key=ground.values.__getitem__)
    return (ground.most or 0) // (ground.per_unit or 1) // 2 or 1
