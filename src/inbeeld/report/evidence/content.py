"""The page of an instrument: how much could be learnt, the answer, and everything behind it."""

from collections.abc import Iterator

from inbeeld.report.document import Block, Document, Paragraph
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.pooled.content import section
from inbeeld.report.evidence.sections.answer import answer
from inbeeld.report.evidence.sections.definition import definition
from inbeeld.report.evidence.sections.doubts import doubts
from inbeeld.report.evidence.sections.effect import effect
from inbeeld.report.evidence.sections.groups import groups
from inbeeld.report.evidence.sections.next_division import setting_up
from inbeeld.report.evidence.sections.people import people
from inbeeld.report.evidence.sections.power import can_show, power
from inbeeld.report.evidence.sections.studies import studies
from inbeeld.report.evidence.words import instrument_name, outcome_name
from inbeeld.report.labels import category_name
from inbeeld.report.practice.sections import sections as practice_sections
from inbeeld.report.speech import Speech, sentence, speech


def document(found: Found, language: str) -> Document:
    """Raises RequestError for a language that reports are not written in."""
    words = speech(language)
    before = (power, effect, groups, people, doubts)
    pooled = section(found.pooled, found.learned.question.outcome, words)
    practised = practice_sections(found.practised, words) if found.practised else ()
    sections = (*(one(found, words) for one in before), pooled, *practised)
    return Document(
        title=title(found, words),
        subtitle=subtitle(found, words),
        language=words.language,
        opening=tuple(_opening(found, words)),
        answer=answer(found, words),
        sections=(
            *(one for one in sections if one),
            studies(found, words),
            setting_up(found, words),
            definition(found, words),
        ),
    )


def title(found: Found, speech: Speech) -> str:
    return speech.say("learn.title", instrument=instrument_name(found.learned.question, speech))


def subtitle(found: Found, speech: Speech) -> str:
    question = found.learned.question
    return speech.say(
        "learn.subtitle",
        outcome=sentence(outcome_name(question.outcome, speech)),
        places=places(found, speech),
        as_of=speech.as_of(question.on, question.known_on),
    )


def places(found: Found, speech: Speech) -> str:
    names = [category_name("municipality", code, speech) for code in found.learned.municipalities]
    if len(names) > MANY:
        return speech.say("learn.places", number=len(names))
    return speech.enumerated(names)


MANY = 4


def _opening(found: Found, speech: Speech) -> Iterator[Block]:
    if told := can_show(found, speech):
        yield Paragraph(told)
