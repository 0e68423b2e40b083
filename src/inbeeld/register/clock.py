"""What day and moment it is. Times are those of the wall clock in the Netherlands, as in the caseload package.

A caseload writes its moments without a time zone; storing them so as well keeps `export → import` exact to the
microsecond, also in the hour that does not exist in March (docs/decisions/0008).
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

NETHERLANDS = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    return datetime.now(NETHERLANDS).replace(tzinfo=None)


def today() -> date:
    return now().date()
