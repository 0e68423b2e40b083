"""What a rule looks at, and what each thing counts for: in words, as tables and as a picture."""

from collections.abc import Iterator

from inbeeld.guidance.division.rule import Duty, Points, Rule, Words
from inbeeld.report.charts.bars import Bar, bars, extent
from inbeeld.report.document import Cell, Chart, Table
from inbeeld.report.pictures import chart
from inbeeld.report.speech import Speech

RANK = "rank"


def in_language(words: Words, speech: Speech) -> str:
    return words.nl if speech.language == "nl" else words.en


def duties_table(rule: Rule, speech: Speech) -> Table:
    rows = [(in_language(duty, speech), place) for place, duty in enumerate(rule.duties, 1)]
    return _numbers(speech.say("rule.duties_table"), rows, "order", speech)


def weights_chart(rule: Rule, speech: Speech) -> Chart:
    """At most so many points of each ground: what weighs heaviest is seen at once."""
    title, weights = speech.say("rule.weights"), list(_weights(rule, speech))
    rows = [Bar(ground, most, speech.say("rule.points", points=speech.whole(most))) for ground, most in weights]
    alternative = speech.say("chart.bars", title=title, rows=len(rows))
    table = _numbers(title, weights, "most", speech)
    return chart(
        title, alternative, lambda width: bars("rule-weights", title, alternative, rows, extent(rows), width), table
    )


def exact_table(rule: Rule, speech: Speech) -> Table:
    """By the names of the file: the fact, and what it gives."""
    told = [(in_language(duty, speech), duty.fact, holds(duty, speech)) for duty in rule.duties]
    told += [(in_language(one, speech), one.fact, scale(one, speech)) for one in rule.points]
    if rule.wishes:
        told.append((in_language(rule.wishes, speech), RANK, ranks(rule.wishes.points, speech)))
    names = ("ground", "fact", "gives")
    columns = tuple(speech.say(f"rule.column_{name}") for name in names)
    return Table(speech.say("rule.exact"), columns, tuple(tuple(map(Cell, row)) for row in told))


def holds(duty: Duty, speech: Speech) -> str:
    if duty.is_ is not None:
        return speech.say("rule.is", word=duty.is_)
    return speech.say("rule.at_most", number=speech.decimal(duty.at_most or 0))


def scale(ground: Points, speech: Speech) -> str:
    if ground.values:
        return ", ".join(f"{word}: {points}" for word, points in ground.values.items())
    return speech.say("rule.per_unit", points=ground.per_unit, most=ground.most)


def ranks(points: tuple[int, ...], speech: Speech) -> str:
    return speech.say("rule.ranks", points=", ".join(map(str, points)))


def _weights(rule: Rule, speech: Speech) -> Iterator[tuple[str, int]]:
    for one in rule.points:
        yield in_language(one, speech), max(one.values.values(), default=one.most or 0)
    if rule.wishes:
        yield in_language(rule.wishes, speech), rule.wishes.points[0]


def _numbers(caption: str, rows: list[tuple[str, int]], column: str, speech: Speech) -> Table:
    columns = (speech.say("rule.column_ground"), speech.say(f"rule.column_{column}"))
    return Table(caption, columns, tuple((Cell(name), Cell(speech.whole(n), n, "whole")) for name, n in rows))
