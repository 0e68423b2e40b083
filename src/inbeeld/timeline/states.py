"""One state a day: where somebody is, day after day since an origin.

People are in several spells at once. The figures count each; to follow people over the years they need one state a
day, which is the first of `STATES` that holds. Somebody is followed on the days on which they are present as in the
figures: settled, not left, and 18 up to 65 years old. Who settles or turns 18 after the origin enters late, and who
turns 65, or is still followed on D, is out of view from then on.
"""

from collections.abc import Mapping
from datetime import date

LEFT, NONE = "left", "none"
SPELLS_OF: Mapping[str, tuple[str, ...]] = {
    "paid_work": ("paid_work",),
    "education": ("education",),
    "placement": ("trial_placement", "work_experience"),
    "volunteer_work": ("volunteer_work_towards_job", "volunteer_work_to_take_part"),
    "support": ("language_course", "job_search_support"),
    "benefit_only": ("benefit",),
}
"""The kinds of spells that put somebody in a state, the state that goes first on top."""

HERE = (*SPELLS_OF, NONE)
"""The states of who is present."""
STATES = (*HERE, LEFT)
OUTSIDE = "outside"
"""Where people come from when they enter late or on day 0, and go to when they are no longer in view. No state."""

OCCUPATION, FIRST_WORK, LASTING_WORK, RETURN = "occupation", "first_work", "lasting_work", "return_to_benefit"
WAITING, REACHED = "waiting", "reached"
PROCESSES: Mapping[str, tuple[str, ...]] = {
    OCCUPATION: STATES,
    FIRST_WORK: (WAITING, REACHED, LEFT),
    LASTING_WORK: (WAITING, REACHED, LEFT),
    RETURN: (WAITING, REACHED, LEFT),
}
"""What people are followed through, and its states. In the last three, who has reached it stays there: the first day
in paid work, the day on which work has lasted, the first day on benefit."""

LASTING_DAYS, LASTING_GAP = 365, 31
"""Work has lasted on the day that this many days have passed since its start, with no longer gap than that. Work that
was over before somebody is followed does not count."""

SETTLED, PERMIT, EXIT, START = "settled_date", "permit_date", "exit_from_benefit", "start_of_work"
_PROCESSES_FROM: Mapping[str, tuple[str, ...]] = {
    SETTLED: (OCCUPATION, FIRST_WORK, LASTING_WORK),
    PERMIT: (OCCUPATION, FIRST_WORK, LASTING_WORK),
    EXIT: (OCCUPATION, FIRST_WORK, LASTING_WORK, RETURN),
    START: (OCCUPATION, LASTING_WORK),
}
"""Day 0, and through what people are followed from it. Nobody can return to benefit before having left it, and who
starts to work has had the first day of it.

The exit is the first day, from the first day on which somebody is present, on which a period of benefit ends; periods
of benefit that overlap or touch are one. The start is the first such day on which a job starts after more than
LASTING_GAP days without paid work: a shorter gap does not end work that lasts, so work does not start after it."""

ORIGINS = tuple(_PROCESSES_FROM)

CONTRACT, FOUND_THROUGH, EDUCATION_BEFORE = "contract", "found_through", "education_before"
OF_ORIGIN: Mapping[str, tuple[str, ...]] = {
    SETTLED: (),
    PERMIT: (),
    EXIT: (CONTRACT, FOUND_THROUGH),
    START: (CONTRACT, FOUND_THROUGH, EDUCATION_BEFORE),
}
"""The variables by which people can be split only when followed from this origin, because they are as on that day.

`contract` and `found_through` are those of one job, which people hold on day 0 (the one that started last), or else
which starts within NEAR days after it and not after D (the first to start), or else of which the last day was within
NEAR days before it (the last to end). Of jobs that are alike in this, it is the first in the order of the code lists:
of contracts, and then of how work was found. It is the same `near` as in the figure `returned_to_benefit`.

`education_before` says whether a spell of education holds on day 0 (`beside_education`), or else held on an earlier
day on which somebody was present (`after_education`)."""

NEAR = 31
NO_WORK = "no_work"
BESIDE, AFTER, WITHOUT = "beside_education", "after_education", "without_education"


def processes_of(origin: str) -> tuple[str, ...]:
    return _PROCESSES_FROM[origin]


def birthday(born: date, years: int) -> date:
    """The day on which somebody is so many years old; somebody born on 29 February has a birthday on 1 March."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)
