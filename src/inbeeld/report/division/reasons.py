"""Why somebody gets a place or not, what else there is, and what would change it: in words for that person."""

from collections.abc import Iterator, Mapping
from typing import Any

from inbeeld.guidance.division import Rule
from inbeeld.report.rule.grounds import in_language
from inbeeld.report.speech import Speech

Row = Mapping[str, Any]
"""Of the table of a proposal."""


def reasons(row: Row, rule: Rule, words: Speech) -> tuple[str, ...]:
    """What goes first, what gave points, how large the chance was, and which lot was drawn."""
    return tuple(_reasons(row, rule, words))


def next_best(row: Row, words: Speech) -> str:
    other = row["next_best"]
    return words.say("division.next_best", place=other) if other else words.say("division.no_next_best")


def change(row: Row, words: Speech) -> str:
    told = row["change"]
    one = "_one" if told["points"] == 1 else ""
    return words.say(f"division.change_{_kind(row)}{one}", **_numbers(row, words))


def change_in_brief(row: Row, words: Speech) -> str:
    """For a column of a table."""
    return words.say(f"division.brief_{_kind(row)}", **_numbers(row, words))


def duty_name(row: Row, rule: Rule, words: Speech) -> str:
    return in_language(rule.duties[row["duty"] - 1], words) if row["duty"] else ""


def _reasons(row: Row, rule: Rule, words: Speech) -> Iterator[str]:
    if row["duty"]:
        yield words.say("division.goes_first", duty=duty_name(row, rule, words))
    given = [(in_language(one, words), row["points_of"][one.id]) for one in rule.points if one.id in row["points_of"]]
    counted = [
        words.say("division.ground", ground=name.rstrip("."), points=points) for name, points in given if points
    ]
    if counted:
        yield words.say("division.points", points=row["points"], grounds="; ".join(counted))
    else:
        yield words.say("division.no_points")
    if row["chance"] is not None:
        yield words.say("division.chance", chance=words.share(row["chance"], None))
        if 0 < row["chance"] < 1:
            yield words.say("division.lot", lot=row["lot"])


def _kind(row: Row) -> str:
    """Of change; a place that is certain whatever the points, or only just, has words of its own."""
    told = row["change"]
    if told["kind"] != "spare":
        return str(told["kind"])
    return "certain" if told["points"] is None else "spare" if told["points"] else "border"


def _numbers(row: Row, words: Speech) -> dict[str, str]:
    told = row["change"]
    return {"points": words.decimal(told["points"] or 0), "place": told["place_id"] or ""}
