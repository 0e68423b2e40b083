"""No case manager: somebody whom nobody guides on the day."""

from datetime import date

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life
from inbeeld.timeline import reference


def holds(life: Life, day: date, _: Parameters) -> Holds | None:
    if any(reference.holds(row, day) for row in life.assignments):
        return None
    ends = [row["end"] for row in life.assignments if row["end"] and row["start"] < row["end"] <= day]
    return Holds(max(ends, default=life.settled), {})


SIGNAL = Signal(
    id="no_case_manager",
    severity=1,
    title={"nl": "Geen begeleider", "en": "No case manager"},
    why={
        "nl": "Zonder vaste begeleider is niemand verantwoordelijk voor de volgende stap.",
        "en": "Without a case manager nobody is responsible for the next step.",
    },
    source="KIS/Divosa monitor 2018, on dedicated case managers",
    reason={"nl": "Geen begeleider sinds {since}.", "en": "No case manager since {since}."},
    rule=holds,
    tables=("assignments",),
    since=PARTICIPATIEWET,
)
