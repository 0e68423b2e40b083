"""How large the effect is: both levels after each time, how many people it takes, and what one more costs."""

from collections.abc import Iterator

from inbeeld.evidence.learned import Effect
from inbeeld.report.document import Block, Paragraph, Points, Section
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.pictures import levels
from inbeeld.report.evidence.words import after, outcome_name
from inbeeld.report.speech import Speech, sentence

DIGITS = 2
"""No more is known of what one more person costs."""


def effect(found: Found, speech: Speech) -> Section | None:
    blocks = tuple(_blocks(found, speech))
    return Section("effect", speech.say("learn.effect"), blocks) if blocks else None


def _blocks(found: Found, speech: Speech) -> Iterator[Block]:
    for chart in levels(found, speech):
        yield Paragraph(speech.say(f"learn_levels.{found.learned.design}"))
        yield chart
    if worth := tuple(_worth(found, speech)):
        yield Points(worth)


def _worth(found: Found, speech: Speech) -> Iterator[str]:
    """Nothing for months, which are told in months."""
    outcome, main = found.learned.question.outcome, found.main
    if main is None or outcome.in_months:
        return
    told = {
        "after": sentence(after(main.after, speech)),
        "title": outcome_name(outcome, speech),
        "who": speech.say(f"learn_started.{main.contrast}"),
    }
    if not _helps(main, outcome.better):
        yield speech.say("learn.no_number_needed", **told)
        return
    needed, fewest, most = _needed(main)
    said = {name: speech.whole(round(value)) for name, value in (("needed", needed), ("low", fewest), ("high", most))}
    yield speech.say("learn.number_needed" if outcome.better > 0 else "learn.number_needed_fewer", **told, **said)
    if found.cost is not None:
        place = speech.whole(found.cost)
        cost, low, high = (_euros(found.cost * value, speech) for value in (needed, fewest, most))
        key = "learn.cost" if outcome.better > 0 else "learn.cost_fewer"
        yield speech.say(key, place=place, cost=cost, low=low, high=high, title=told["title"])


def _helps(effect: Effect, better: int) -> bool:
    """The whole margin is at the better side; otherwise it could take any number of people."""
    return min(effect.low * better, effect.high * better) > 0


def _needed(effect: Effect) -> tuple[float, float, float]:
    """How many must start for one more to reach it, with the ends of the margin, fewest first."""
    ends = sorted(1 / abs(end) for end in (effect.low, effect.high))
    return 1 / abs(effect.difference), ends[0], ends[1]


def _euros(amount: float, speech: Speech) -> str:
    digits = DIGITS - len(str(int(amount)))
    return speech.whole(round(amount, min(digits, 0)))
