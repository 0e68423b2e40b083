"""On which days of the months things happen: spread over the month, the same each time."""

from datetime import date

from inbeeld.demo.days import HISTORY_END, MONTHS, Days, Numbers

ON = date.fromordinal(date(1970, 1, 1).toordinal() + HISTORY_END)
"""The first day of the last month, the last day of which something is known."""
MOST_MONTHS = len(MONTHS) - 1
SPREAD = 25
"""Days."""
LATER = 3
"""Days in a month after which things happen in it, so that a year later they are less than a year ago."""


def first_days(months: int) -> Days:
    """Of so many months and of the last one."""
    return MONTHS[-months - 1 :]


def before_it(months: int, month: Numbers, person: Numbers) -> Days:
    """A day since the first of the month before: what is the case on the first of this month began on it."""
    return first_days(months)[month] - _spread(month, person)


def within_it(months: int, month: Numbers, person: Numbers) -> Days:
    """A day in the month."""
    return first_days(months)[month] + LATER + _spread(month, person)


def _spread(month: Numbers, person: Numbers) -> Numbers:
    return (7 * person + 11 * month) % SPREAD
