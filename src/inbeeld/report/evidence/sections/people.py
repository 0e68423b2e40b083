"""Who this is about: who was looked at, who was left out, and who is compared with whom."""

from collections.abc import Iterator

from inbeeld.report.document import Block, Paragraph, Section
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.pictures import flow
from inbeeld.report.speech import Speech


def people(found: Found, speech: Speech) -> Section:
    return Section("people", speech.say("learn.people"), tuple(_blocks(found, speech)))


def _blocks(found: Found, speech: Speech) -> Iterator[Block]:
    yield Paragraph(speech.say(f"learn_people.{found.learned.design}"))
    yield from flow(found, speech)
