"""How different is what stands behind a name: sentences and a table, of offers and not of people."""

from collections.abc import Iterator

from inbeeld.evidence.practice.content import Content, Spread
from inbeeld.facts.code_lists import code_list
from inbeeld.report.document import Block, Cell, Paragraph, Table
from inbeeld.report.labels import as_written, offer_kind
from inbeeld.report.speech import Speech


def tag_name(tag: str, speech: Speech) -> str:
    told = code_list("content_tag").labels.get(tag)
    return told[speech.language] if told else as_written(tag)


def content_blocks(content: Content, of_all: Content, speech: Speech) -> Iterator[Block]:
    say, name = speech.say, offer_kind(content.kind, speech)
    if not content.told:
        yield Paragraph(say("practice.untold", name=name, offers=speech.whole(content.offers)))
        return
    yield Paragraph(
        say("practice.told", name=name, offers=speech.whole(content.offers), told=speech.whole(content.told))
    )
    if content.distance is not None and of_all.distance is not None:
        yield Paragraph(say("practice.differ", own=hundredths(content.distance), all=hundredths(of_all.distance)))
    yield Table(
        say("practice.tags", name=name),
        tuple(say(f"column.{one}") for one in ("practice_tag", "practice_offers", "share")),
        tuple(_tag(tag, n, content.told, speech) for tag, n in content.tags),
    )


def hundredths(distance: float) -> str:
    return str(round(100 * distance))


def spread(found: Spread | None, speech: Speech) -> str:
    """From the least to the most."""
    if found is None:
        return "–"
    if found.least == found.most:
        return speech.decimal(found.least)
    return speech.say("practice.range", least=speech.decimal(found.least), most=speech.decimal(found.most))


def _tag(tag: str, offers: int, told: int, speech: Speech) -> tuple[Cell, ...]:
    share = offers / told
    return (
        Cell(tag_name(tag, speech)),
        Cell(speech.whole(offers), offers, "whole"),
        Cell(speech.share(share, told), share, "share"),
    )
