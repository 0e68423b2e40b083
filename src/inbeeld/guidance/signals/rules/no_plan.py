"""No plan: somebody who has lived here for ten weeks, without a goal and without a step towards one.

The legal term is of the Wet inburgering 2021, and so of people who settled on or after the day it came into force.
A goal or a step is a plan, also when it is closed or done. Who has no duty under that law has no PIP; a plan helps
them as well, and a goal that says why none is needed takes the signal away.
"""

from datetime import date

from inbeeld.guidance.signals.definition import Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life

IN_FORCE = date(2022, 1, 1)


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    since = life.after_settling(parameters["days"])
    if life.settled < IN_FORCE or since > day or _planned(life, day):
        return None
    return Holds(since, {"days": (day - life.settled).days, "settled": life.settled})


def _planned(life: Life, day: date) -> bool:
    agreed = [*(row["set_on"] for row in life.goals), *(row["agreed_on"] for row in life.plan_steps)]
    return any(on <= day for on in agreed)


SIGNAL = Signal(
    id="no_plan",
    severity=1,
    title={"nl": "Nog geen plan", "en": "No plan yet"},
    why={
        "nl": "Binnen tien weken na inschrijving in de gemeente hoort er een plan te zijn (PIP). Daarna wacht iemand "
        "op de gemeente.",
        "en": "Within ten weeks of registration in the municipality there must be a plan (PIP). After that somebody "
        "waits for the municipality.",
    },
    source="Wet inburgering 2021, on the PIP: ten weeks from registration here; in force on 1 January 2022",
    reason={
        "nl": "Woont hier {days} en heeft nog geen plan. De wet geeft tien weken (PIP).",
        "en": "Has lived here for {days} and has no plan yet. The law gives ten weeks (PIP).",
    },
    rule=holds,
    tables=("goals", "plan_steps"),
    since=IN_FORCE,
    parameters={"days": 70},
)
