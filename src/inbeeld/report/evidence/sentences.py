"""Sentences: what was found, for who reads nothing else; and why nothing could be found."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from inbeeld.evidence.learned import Effect, Refused
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.verdict import verdict
from inbeeld.report.evidence.words import after, both_levels, group_name, signed_words, size
from inbeeld.report.speech import Speech, sentence


def headline(found: Found, speech: Speech) -> str:
    """In a few words, such as for a list of instruments."""
    if found.main is None:
        return speech.say("learn.unknown")
    told = verdict(found.main, found.power(found.main.after))
    return _kind(told, found, speech)


def one_sentence(found: Found, speech: Speech) -> str:
    """What was found at the time of the answer, with both levels and the margin; or why nothing can be said."""
    if found.main:
        return effect_sentence(found.main, found, speech)
    return " ".join(refusals(found.refused, found, speech)) or speech.say("learn.nothing")


def effect_sentence(effect: Effect, found: Found, speech: Speech) -> str:
    """As in: after 12 months, of every hundred people who started 39 were in paid work."""
    outcome, threshold = found.learned.question.outcome, found.released.threshold
    started, compared = both_levels(effect, outcome, threshold, speech)
    told = speech.say(
        "learn.levels_months" if outcome.in_months else "learn.levels",
        after=sentence(after(effect.after, speech)),
        who=speech.say(f"learn_started.{effect.contrast}"),
        others=speech.say(f"learn_compared.{effect.contrast}"),
        started=started,
        compared=compared,
        title=outcome.title[speech.language],
    )
    return f"{told} {difference_sentence(effect, found, speech)}"


def difference_sentence(effect: Effect, found: Found, speech: Speech) -> str:
    outcome = found.learned.question.outcome
    value = size(effect.difference, outcome, speech)
    low, high = (signed_words(end, outcome, speech) for end in (effect.low, effect.high))
    if not effect.difference:
        return speech.say("learn.no_difference", low=low, high=high)
    direction = speech.say("learn.more" if effect.difference > 0 else "learn.fewer")
    return speech.say("learn.difference", value=value, direction=direction, low=low, high=high)


def refusals(refused: Iterable[Refused], found: Found, speech: Speech) -> Iterator[str]:
    """Why there is no number, and what would help; said once of all months of which it is so."""
    alike: dict[Refused, list[int]] = {}
    for one in refused:
        alike.setdefault(replace(one, after=0), []).append(one.after)
    for one, months in alike.items():
        yield _refusal(one, speech.enumerated(map(str, months)), found, speech)


def _refusal(refused: Refused, months: str, found: Found, speech: Speech) -> str:
    told = speech.say(
        f"learn_reason.{refused.reason}",
        after=speech.say("learn.after", months=months),
        has=_at_least(refused.has, found, speech),
        needs=speech.whole(refused.needs),
    )
    if refused.group is None:
        return speech.say("learn.whole_sentence", told=sentence(told))
    return speech.say("learn.of_group", group=sentence(group_name(refused.group, speech)), told=told)


def _kind(told: str, found: Found, speech: Speech) -> str:
    if told in ("unknown", "small"):
        return speech.say(f"learn.{told}")
    outcome = found.learned.question.outcome
    measure = "longer" if outcome.in_months else "often"
    who = speech.say(f"learn_started.{found.main.contrast}") if found.main else ""
    said = speech.say(f"learn.headline_{told}_{measure}", who=who, title=outcome.title[speech.language])
    return sentence(said)


def _at_least(people: int, found: Found, speech: Speech) -> str:
    """Rounded down as it is: nobody, or so many at least."""
    if people:
        return speech.whole(people)
    return speech.say("learn.fewer_than", threshold=found.released.threshold)
