"""Contract ending: paid work that stops soon, while no other work is recorded that goes on.

Jobs that overlap or follow each other are one period of work; it is the end of that period that counts.
"""

from datetime import date, timedelta

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life, around
from inbeeld.timeline.rules import PAID_WORK


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    work = around(day, life.periods_of(PAID_WORK))
    if work is None or (work[1] - day).days > parameters["days"]:
        return None
    start, end = work
    since = max(start, end - timedelta(parameters["days"]))
    return Holds(since, {"days": (end - day).days, "last_day": end - timedelta(1)})


SIGNAL = Signal(
    id="contract_ending",
    severity=1,
    title={"nl": "Werk loopt af", "en": "Work ends soon"},
    why={
        "nl": "Veel eerste banen zijn tijdelijk. Op tijd verder zoeken kan bijstand voorkomen.",
        "en": "Many first jobs are temporary. Looking further in time can prevent benefit.",
    },
    source="KIS/Divosa monitor 2018, on temporary contracts and return to benefit; the term is InBeeld's own",
    reason={
        "nl": "Het werk loopt over {days} af. De laatste dag is {last_day}.",
        "en": "The job ends in {days}. The last day is {last_day}.",
    },
    rule=holds,
    tables=("spells",),
    since=PARTICIPATIEWET,
    parameters={"days": 60},
)
