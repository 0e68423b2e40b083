"""Profile unknown: what somebody can do is not known, some time after settling. Each profile row adds to others."""

from datetime import date

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life

FIELDS = ("work_experience_years", "occupations", "language_level", "education_abroad")


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    since = life.after_settling(parameters["days"])
    if since > day:
        return None
    rows = [row for row in life.profiles if row["recorded_at"].date() <= day]
    missing = [field for field in FIELDS if all(row.get(field) in (None, "") for row in rows)]
    return Holds(since, {"missing": " ".join(missing)}) if missing else None


SIGNAL = Signal(
    id="profile_unknown",
    severity=3,
    title={"nl": "Profiel niet compleet", "en": "Profile not complete"},
    why={
        "nl": "Zonder werkervaring, beroepen, taalniveau en opleiding kan niemand een passend aanbod zoeken.",
        "en": "Without experience, occupations, level of Dutch and education nobody can look for a fitting offer.",
    },
    source="KIS/Divosa monitor 2018, on what is known of people; the term is InBeeld's own",
    reason={"nl": "Nog niet bekend: {missing}.", "en": "Not known yet: {missing}."},
    rule=holds,
    tables=("profiles",),
    since=PARTICIPATIEWET,
    parameters={"days": 90},
)
