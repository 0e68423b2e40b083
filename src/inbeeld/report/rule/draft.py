"""The draft of the entry in the algorithm register, to be read and completed. In Dutch, as it must be."""

from collections.abc import Iterator

from inbeeld.guidance.division.rule import Rule
from inbeeld.report.document import Block, Document, Note, Paragraph, Points, Section
from inbeeld.report.rule.field import Field
from inbeeld.report.rule.registration import DUTCH, Registration
from inbeeld.report.speech import Speech, speech


def draft(rule: Rule, entry: Registration) -> Document:
    words = speech(DUTCH)
    return Document(
        title=words.say("rule.draft_title", title=rule.title.nl),
        subtitle=words.say("rule.draft_standard", standard=entry.standard_version),
        language=words.language,
        opening=tuple(_opening(entry, words)),
        sections=tuple(Section(one.id, one.title, tuple(_told(one, words))) for one in entry.fields),
    )


def _opening(entry: Registration, words: Speech) -> Iterator[Block]:
    yield Paragraph(words.say("rule.draft_what"))
    if entry.lacking:
        yield Note(words.say("rule.draft_lacking"), words.enumerated(one.title for one in entry.lacking))
    if asked := [f"{one.title}: {one.ask}" for one in entry.fields if one.ask]:
        yield Paragraph(words.say("rule.draft_asked"))
        yield Points(tuple(asked))


def _told(one: Field, words: Speech) -> Iterator[Block]:
    yield from one.blocks
    if one.open:
        yield Paragraph(words.say("rule.draft_open"))
