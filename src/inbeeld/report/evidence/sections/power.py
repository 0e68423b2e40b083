"""What could be learnt at all, with so many people: known before any outcome is looked at."""

from inbeeld.evidence.learned import Power
from inbeeld.evidence.power import months_needed, municipalities_needed
from inbeeld.report.document import Block, Paragraph, Points, Section
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.tables import power_table
from inbeeld.report.evidence.words import after, size
from inbeeld.report.speech import Speech, sentence


def can_show(found: Found, speech: Speech) -> str | None:
    """In a sentence, of the time of the answer, or else the longest; None where no power was worked out."""
    if not found.powers:
        return None
    of_answer = found.power(found.main.after) if found.main else None
    return _sentence(of_answer or max(found.powers, key=lambda one: one.after), found, speech)


def power(found: Found, speech: Speech) -> Section | None:
    if not found.powers:
        return None
    outcome = found.learned.question.outcome
    blocks: tuple[Block, ...] = (
        Paragraph(speech.say("learn.power_what")),
        Points(tuple(_needed(one, found, speech) for one in found.powers)),
        power_table(speech.say("learn.power"), found.powers, outcome, speech),
    )
    return Section("power", speech.say("learn.power"), blocks)


def _sentence(told: Power, found: Found, speech: Speech) -> str:
    outcome = found.learned.question.outcome
    return speech.say(
        "learn.can_show_months" if outcome.in_months else "learn.can_show",
        people=speech.whole(told.people),
        after=after(told.after, speech),
        smallest=size(told.smallest, outcome, speech),
    )


def _needed(told: Power, found: Found, speech: Speech) -> str:
    """Enough, or how much longer, or how many such municipalities together."""
    outcome = found.learned.question.outcome
    said = {
        "after": sentence(after(told.after, speech)),
        "target": size(told.target, outcome, speech),
        "people": speech.whole(told.people),
        "needed": speech.whole(told.needed),
    }
    if told.people >= told.needed:
        return speech.say("learn.enough", **said)
    months, places = months_needed(told), municipalities_needed(told)
    if months is None or places is None:
        return speech.say("learn.too_few", **said)
    return speech.say("learn.needs_more", **said, months=speech.whole(months), places=speech.whole(places))
