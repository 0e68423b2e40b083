"""The path of one person in plain Python, written to be read."""

from calendar import monthrange
from datetime import date, timedelta

from inbeeld.timeline.following_reference import Followed, has_reached, observed
from inbeeld.timeline.reference import History, state

STEP_OF = {
    "paid_work": "paid_work",
    "education": "education",
    "trial_placement": "placement",
    "work_experience": "placement",
    "volunteer_work_towards_job": "volunteer_work",
    "volunteer_work_to_take_part": "volunteer_work",
    "language_course": "support",
    "job_search_support": "support",
}
ORDER = list(dict.fromkeys(STEP_OF.values()))

Step = tuple[date, str]


def path_of(history: History, within: int, on: date) -> tuple[str, str, str] | None:
    """First, next and outcome; None for those who did not settle as adults so long ago."""
    followed = observed(history, "settled_date", on)
    settled = history.person["settled_date"]
    if followed is None or followed.first != settled or months_later(settled, within) > on:
        return None
    end = months_later(settled, within)
    steps = begun(history, settled, min(end, followed.last))
    first, since = first_of(steps, settled)
    return first, next_of(steps, first, since), outcome_of(history, followed, end)


def months_later(day: date, months: int) -> date:
    years, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def begun(history: History, settled: date, stop: date) -> list[Step]:
    """When each step began, in order."""
    found = [
        (max(spell["start"], settled), STEP_OF[spell["kind"]])
        for spell in history.spells
        if spell["kind"] in STEP_OF and spell["start"] <= stop and (spell["end"] is None or spell["end"] > settled)
    ]
    return sorted(found, key=lambda step: (step[0], ORDER.index(step[1])))


def first_of(steps: list[Step], settled: date) -> tuple[str, date]:
    learnt = [day for day, step in steps if step == "education"]
    worked = [day for day, step in steps if step == "paid_work"]
    if not learnt and not worked:
        return "neither", settled - timedelta(1)
    if learnt and worked and abs((worked[0] - learnt[0]).days) <= 182:
        return "both", max(learnt[0], worked[0])
    if learnt and (not worked or learnt[0] < worked[0]):
        return "education_first", learnt[0]
    return "work_first", worked[0]


def next_of(steps: list[Step], first: str, since: date) -> str:
    taken = {"education_first": ["education"], "work_first": ["paid_work"], "both": ["education", "paid_work"]}
    later = [step for day, step in steps if day > since and step not in taken.get(first, [])]
    return later[0] if later else "nothing_new"


def outcome_of(history: History, followed: Followed, end: date) -> str:
    if any(has_reached("lasting_work", history, followed, day) for day in followed.days if day <= end):
        return "lasting_work"
    if followed.last < end:
        return "left"
    where = state(history, end)
    if where in ("paid_work", "education"):
        return where
    return "on_the_way" if where in ("placement", "volunteer_work", "support") else "no_step"
