"""No answer: something was offered some time ago, and nothing was recorded since. Of several the oldest is told.

An offer that has ended, or is not among the offers any more, asks for no answer.
"""

from datetime import date, timedelta

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life
from inbeeld.guidance.signals.steps import last_steps
from inbeeld.timeline.reference import Row


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    latest = day - timedelta(parameters["days"])
    steps = last_steps(life.decisions, day).values()
    waiting = [row for row in steps if row["step"] == "offered" and row["date"] <= latest and _open(life, row, day)]
    if not waiting:
        return None
    oldest = min(waiting, key=lambda row: (row["date"], row["offer_id"]))
    title, offered = life.offers[oldest["offer_id"]].title, oldest["date"]
    since = offered + timedelta(parameters["days"])
    return Holds(since, {"offer": title, "offered": offered, "days": (day - offered).days})


def _open(life: Life, step: Row, day: date) -> bool:
    offer = life.offers.get(step["offer_id"])
    return offer is not None and not offer.ended(day)


SIGNAL = Signal(
    id="no_answer",
    severity=2,
    title={"nl": "Aanbod zonder antwoord", "en": "Offer without an answer"},
    why={
        "nl": "Een aanbod zonder antwoord houdt een plaats bezet en brengt niemand verder.",
        "en": "An offer without an answer keeps a place and brings nobody further.",
    },
    source="InBeeld's own",
    reason={
        "nl": "Aangeboden op {offered}: {offer}. Al {days} geen antwoord.",
        "en": "Offered on {offered}: {offer}. No answer for {days}.",
    },
    rule=holds,
    tables=("decisions", "offers"),
    since=PARTICIPATIEWET,
    parameters={"days": 30},
)
