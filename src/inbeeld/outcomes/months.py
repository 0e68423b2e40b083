"""Months since the origin, and the days that they are."""

DAYS_PER_MONTH = 365.25 / 12


def day_of(month: int) -> int:
    """The day on which so many months have passed."""
    return round(month * DAYS_PER_MONTH)
