"""Never seen: somebody who lives here and whom the municipality has never spoken.

The first two weeks are left out: most first contacts are made then, and a list full of them would hide the others.
"""

from datetime import date

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    since = life.after_settling(parameters["days"])
    if since > day or life.last_contact(day):
        return None
    return Holds(since, {"days": (day - life.settled).days, "settled": life.settled})


SIGNAL = Signal(
    id="never_seen",
    severity=1,
    title={"nl": "Nog nooit gezien", "en": "Never seen"},
    why={
        "nl": "Wie nooit is gesproken, krijgt geen hulp en heeft geen plan. Contact in de opvang telt mee.",
        "en": "Whoever was never spoken to gets no help and has no plan. Contact in reception counts.",
    },
    source="KIS/Divosa monitor 2018, on who is in view; the term of two weeks is InBeeld's own",
    reason={
        "nl": "Nog nooit contact. Woont hier al {days}, sinds {settled}.",
        "en": "Never any contact. Has lived here for {days}, since {settled}.",
    },
    rule=holds,
    tables=("contacts",),
    since=PARTICIPATIEWET,
    parameters={"days": 14},
)
