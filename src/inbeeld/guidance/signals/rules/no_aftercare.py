"""No aftercare: somebody who started paid work and was not spoken to since, or not for a while.

It is asked in the first year of work, from `days` days after the start, when there was no contact in the last `days`
days. Jobs that follow each other are one period of work.
"""

from datetime import date, timedelta

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life, around
from inbeeld.timeline.rules import PAID_WORK


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    work = around(day, life.periods_of(PAID_WORK))
    if work is None or (day - work[0]).days > parameters["first_period"]:
        return None
    quiet = max(work[0], life.last_seen(day) or work[0])
    since = quiet + timedelta(parameters["days"])
    return Holds(since, {"started": work[0], "days": (day - quiet).days}) if since <= day else None


SIGNAL = Signal(
    id="no_aftercare",
    severity=2,
    title={"nl": "Aan het werk, geen nazorg", "en": "In work, no aftercare"},
    why={
        "nl": "Juist in het eerste jaar gaat werk soms mis. Een gesprek op tijd helpt om het te houden.",
        "en": "In the first year work goes wrong most easily. A talk in time helps to keep it.",
    },
    source="KIS/Divosa monitor 2018, on aftercare and lasting work; the terms are InBeeld's own",
    reason={
        "nl": "Werkt sinds {started}. Al {days} geen contact.",
        "en": "In work since {started}. No contact for {days}.",
    },
    rule=holds,
    tables=("spells", "contacts"),
    since=PARTICIPATIEWET,
    parameters={"days": 60, "first_period": 365},
)
