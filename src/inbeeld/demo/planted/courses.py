"""The courses that there are, all the time; each helps as much as the others."""

from dataclasses import dataclass

import numpy as np

from inbeeld.demo.days import Days, Numbers
from inbeeld.demo.planted.calendar import first_days, within_it


@dataclass(frozen=True)
class Course:
    """cost: euros a place. content: tags."""

    title: str
    hours: float
    weeks: int
    cost: float
    content: str


COURSES = (
    Course("Taal op de werkvloer", 6, 20, 1_200, "vocational_language on_the_work_floor"),
    Course("Taal in de klas", 12, 26, 2_400, "in_a_group"),
    Course("Taal in de avond", 9, 40, 1_800, "in_a_group evening_or_weekend"),
)
WEEKS = np.array([course.weeks for course in COURSES])


def course_of(person: Numbers) -> Numbers:
    """Which of COURSES it is for somebody, or would be."""
    return person % len(COURSES)


def start_and_end(months: int, month: Numbers, person: Numbers) -> tuple[Days, Days]:
    """Of the course of each person, when it starts in the month."""
    start = within_it(months, month, person)
    return start, start + 7 * WEEKS[course_of(person)]


def last_month(months: int, month: Numbers, person: Numbers) -> Numbers:
    """The month, counted from the first, in which the last day of the course is; its own first day is of the one
    before."""
    _, end = start_and_end(months, month, person)
    return np.searchsorted(first_days(months), end - 1) - 1
