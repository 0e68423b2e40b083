"""The page of what municipalities found together, and the section of it on the page of one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.pooling import Pooled, Sent
from inbeeld.report.document import Block, Document, Paragraph, Points, Section, Terms
from inbeeld.report.evidence.pooled.picture import picture
from inbeeld.report.evidence.pooled.sentences import doubts, mean
from inbeeld.report.evidence.words import outcome_name
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import Speech, sentence, speech


@dataclass(frozen=True)
class FoundTogether:
    """`pooled` from what was `sent`; neither is empty."""

    sent: tuple[Sent, ...]
    pooled: tuple[Pooled, ...]

    @property
    def outcome(self) -> Outcome:
        return self.sent[0].outcome


def document(found: FoundTogether, language: str) -> Document:
    """Raises RequestError for a language that reports are not written in."""
    words = speech(language)
    instrument = sentence(offer_kind(found.sent[0].instrument, words))
    outcome = sentence(outcome_name(found.outcome, words))
    return Document(
        title=words.say("learn.title", instrument=instrument),
        subtitle=words.say("learn_pooled.subtitle", outcome=outcome, sent=len(found.sent)),
        language=words.language,
        opening=(Paragraph(words.say("learn_pooled.what")),),
        answer=section(found.pooled, found.outcome, words),
        sections=(*_groups(found, words), _definition(found, words)),
    )


def section(pooled: Sequence[Pooled], outcome: Outcome, words: Speech) -> Section | None:
    """Of everybody, after each time; None where that is not told."""
    blocks = tuple(block for one in pooled if one.group is None for block in _blocks(one, outcome, words))
    return Section("together", words.say("learn_pooled.title"), blocks) if blocks else None


def _groups(found: FoundTogether, words: Speech) -> Iterator[Section]:
    blocks = tuple(block for one in found.pooled if one.group for block in _blocks(one, found.outcome, words))
    if blocks:
        yield Section("groups", words.say("group.title"), blocks)


def _blocks(pooled: Pooled, outcome: Outcome, words: Speech) -> Iterator[Block]:
    yield Paragraph(mean(pooled, outcome, words))
    yield picture(pooled, outcome, words)
    yield Points(tuple(doubts(pooled, outcome, words)))


def _definition(found: FoundTogether, words: Speech) -> Section:
    outcome = found.outcome
    terms = Terms(
        (
            (sentence(outcome_name(outcome, words)), sentence(outcome.meaning[words.language]) + "."),
            (words.say("learn.term_method"), words.say("learn_pooled.method")),
            (sentence(words.say("years.margins")), words.say("learn.margin_told")),
        )
    )
    return Section("definition", words.say("learn.definition"), (terms,))
