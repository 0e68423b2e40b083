"""Partner not seen: another adult of the household was seen in the last year, while this person was not.

Every adult is a person of their own, and no household is represented by the one who comes to the desk. Who just
settled has some time first: `first_days`.
"""

from datetime import date, timedelta

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life, around
from inbeeld.timeline.reference import periods


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    window, last = timedelta(parameters["days"]), life.last_seen(day)
    seen = [one.last_contact for one in life.household if one.last_contact and one.last_contact <= day]
    in_view = around(day, periods({"start": on, "end": on + window} for on in seen))
    if in_view is None:
        return None
    unseen = max(life.after_settling(parameters["first_days"]), last + window if last else date.min)
    if unseen > day:
        return None
    days = (day - (last or life.settled)).days
    return Holds(max(in_view[0], unseen), {"other_seen": max(seen), "days": days})


SIGNAL = Signal(
    id="partner_not_seen",
    severity=2,
    title={"nl": "Huisgenoot wel gezien, deze persoon niet", "en": "Household member seen, this person not"},
    why={
        "nl": "Elke volwassene telt zelf. Vooral vrouwen en nareizigers worden gemist waar de gemeente één persoon "
        "per gezin spreekt.",
        "en": "Every adult counts. Women and people who came after a family member above all are missed where a "
        "municipality speaks to one person of a family.",
    },
    source="KIS/Divosa monitor 2018, on women and people who came after a family member; the terms are InBeeld's own",
    reason={
        "nl": "Een volwassen huisgenoot is gezien op {other_seen}. Deze persoon is al {days} niet gezien.",
        "en": "An adult of the same household was seen on {other_seen}. This person has not been seen for {days}.",
    },
    rule=holds,
    tables=("contacts",),
    since=PARTICIPATIEWET,
    parameters={"days": 365, "first_days": 30},
)
