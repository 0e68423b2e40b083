"""The answer: the sentence and the dot with its margin; what is assumed stands right beneath it."""

from collections.abc import Iterator

from inbeeld.report.document import Block, Note, Paragraph, Points, Section
from inbeeld.report.evidence.found import AS_A_WHOLE, Found
from inbeeld.report.evidence.pictures import by_time, differences
from inbeeld.report.evidence.sentences import effect_sentence, headline, one_sentence, refusals
from inbeeld.report.evidence.words import outcome_name
from inbeeld.report.speech import Speech, sentence


def answer(found: Found, speech: Speech) -> Section:
    return Section("answer", headline(found, speech), tuple(_blocks(found, speech)))


def _blocks(found: Found, speech: Speech) -> Iterator[Block]:
    design = found.learned.design
    yield Paragraph(one_sentence(found, speech))
    if found.of_everybody:
        outcome = found.learned.question.outcome
        title = speech.say(
            "learn.difference_months" if outcome.in_months else "learn.difference_hundred",
            title=sentence(outcome_name(outcome, speech)),
        )
        yield differences(
            "answer", title, by_time(found.of_everybody, speech), outcome, speech, found.released.threshold
        )
        yield from _took_part(found, speech)
        yield Paragraph(speech.say(f"learn_design.{design}"))
        yield Points(tuple(_assumed(found, speech)))
    if any(found.alarms):
        yield Note(speech.say("learn.alarm"), speech.say("learn.alarm_what"))
    if found.main and (told := tuple(refusals(found.refused, found, speech))):
        yield Points(told)


def _took_part(found: Found, speech: Speech) -> Iterator[Block]:
    """Of those who took part, at the time of the answer."""
    for one in found.of_everybody:
        if one.contrast not in AS_A_WHOLE and found.main and one.after == found.main.after:
            yield Paragraph(effect_sentence(one, found, speech))


def _assumed(found: Found, speech: Speech) -> Iterator[str]:
    design = found.learned.design
    yield from (speech.say(f"learn_assumed.{design}_{nth}") for nth in ("first", "second", "third"))
