"""Benefit resumed: somebody on benefit again after work, whom nobody has spoken to since.

The earlier benefit ended, there was paid work after that or in the `near` days before it, and a new benefit started
in the `days` days up to and including the day. It goes out with the first contact on or after the start.
"""

from datetime import date, timedelta

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life, Period, around
from inbeeld.timeline.rules import BENEFIT, PAID_WORK


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    benefit = life.periods_of(BENEFIT)
    now, seen = around(day, benefit), life.last_seen(day)
    if now is None or (day - now[0]).days >= parameters["days"] or (seen and seen >= now[0]):
        return None
    resumed, before = now[0], benefit[: benefit.index(now)]
    worked = before and _overlap(life, before[-1][1] - timedelta(parameters["near"]), resumed)
    return Holds(resumed, {"left": before[-1][1], "resumed": resumed}) if worked else None


def _overlap(life: Life, begin: date, end: date) -> list[Period]:
    return [(start, stop) for start, stop in life.periods_of(PAID_WORK) if start < end and stop > begin]


SIGNAL = Signal(
    id="benefit_resumed",
    severity=1,
    title={"nl": "Terug in de bijstand na werk", "en": "Back on benefit after work"},
    why={
        "nl": "Na verlies van werk is snel contact nodig: wat ging er mis, en wat is de volgende stap?",
        "en": "After the loss of work contact is needed soon: what went wrong, and what is the next step?",
    },
    source="KIS/Divosa monitor 2018, on return to benefit; the terms are InBeeld's own",
    reason={
        "nl": "Weer bijstand sinds {resumed}, na betaald werk. Sindsdien geen contact.",
        "en": "On benefit again since {resumed}, after paid work. No contact since then.",
    },
    rule=holds,
    tables=("spells", "contacts"),
    since=PARTICIPATIEWET,
    parameters={"days": 90, "near": 31},
)
