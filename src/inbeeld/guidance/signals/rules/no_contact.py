"""No contact: somebody who was seen before, but not for a while.

In the beginning people are seen more often. Which term runs follows from the day of the last contact: up to and
including `first_period` days after settling it is `first_days`, and after that `days`. So a term that has begun never
changes, and the signal does not come and go. A contact before settling, in reception, starts the term at settling.
"""

from datetime import date, timedelta

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    contact = life.last_contact(day)
    if contact is None:
        return None  # that is another signal: never_seen
    last: date = contact["date"]
    early = last <= life.after_settling(parameters["first_period"])
    since = max(last, life.settled) + timedelta(parameters["first_days" if early else "days"])
    facts = {"days": (day - last).days, "channel": contact.get("channel") or "unknown", "last": last}
    return Holds(since, facts) if since <= day else None


SIGNAL = Signal(
    id="no_contact",
    severity=2,
    title={"nl": "Lang geen contact", "en": "No contact for long"},
    why={
        "nl": "Wie uit beeld raakt, mist hulp en aanbod. In het begin is vaker contact nodig.",
        "en": "Whoever drops out of view misses help and offers. In the beginning contact is needed more often.",
    },
    source="KIS/Divosa monitor 2018, on who is in view; the terms are InBeeld's own",
    reason={
        "nl": "{days} geen contact. Laatste keer: {channel}, {last}.",
        "en": "No contact for {days}. Last time: {channel}, {last}.",
    },
    rule=holds,
    tables=("contacts",),
    since=PARTICIPATIEWET,
    parameters={"days": 90, "first_days": 30, "first_period": 180},
)
