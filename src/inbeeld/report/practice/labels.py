"""All names beside each other: for each, how different its offers are in content, hours and cost."""

from inbeeld.evidence.practice import Content, Contents
from inbeeld.report.cells import NOTHING
from inbeeld.report.document import Block, Cell, Paragraph, Table
from inbeeld.report.labels import offer_kind
from inbeeld.report.practice.content import hundredths, spread, tag_name
from inbeeld.report.speech import Speech

MOST = 3
"""So many tags of each are named."""


def labels(contents: Contents, speech: Speech) -> tuple[Block, ...]:
    """Each with its three most frequent tags; or that there are no offers."""
    if not contents.by_kind:
        return (Paragraph(speech.say("practice.no_offers")),)
    heads = (
        "practice_name",
        "practice_offers",
        "practice_differ",
        "practice_hours",
        "practice_cost",
        "practice_tags",
    )
    columns = tuple(speech.say(f"column.{one}") for one in heads)
    table = Table(speech.say("practice.labels_table"), columns, tuple(_row(one, speech) for one in contents.by_kind))
    if contents.of_all.distance is None:
        return (table,)
    return Paragraph(speech.say("practice.labels_read", all=hundredths(contents.of_all.distance))), table


def _row(content: Content, speech: Speech) -> tuple[Cell, ...]:
    named = [tag_name(tag, speech) for tag, _offers in content.tags[:MOST]]
    differ = (
        NOTHING if content.distance is None else Cell(hundredths(content.distance), 100 * content.distance, "whole")
    )
    return (
        Cell(offer_kind(content.kind, speech)),
        Cell(speech.whole(content.offers), content.offers, "whole"),
        differ,
        Cell(spread(content.hours, speech)),
        Cell(spread(content.cost, speech)),
        Cell(", ".join(named) or speech.say("practice.unknown")),
    )
