"""Curves over the years live from the register: followed, estimated, released. Kept like the figures are."""

from datetime import date

from django.core.cache import cache
from django.db.models import Max

from inbeeld.disclosure import DEFAULT, release_curves
from inbeeld.disclosure.curves import FEWEST_STEPS
from inbeeld.outcomes.curves import curves
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Audit, Municipality
from inbeeld.report.curves import Followed
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.transitions import NEEDED
from inbeeld.web.numbers.measuring import KEPT_FOR

UNTIL = 120
"""The last month that a page tells of."""


def followed(municipality: Municipality, origin: str, by: tuple[str, ...], today: date) -> Followed | None:
    """Everybody in the municipality, up to and including today. None where nothing is recorded to follow them by."""
    last = Audit.objects.filter(municipality=municipality.code).aggregate(last=Max("pk"))["last"]
    name = f"years:{municipality.code}:{last}:{today}:{origin}:{'+'.join(by)}"
    found: Followed | None = cache.get(name)
    if found is None and (found := _followed(municipality, origin, by, today)):
        cache.set(name, found, KEPT_FOR)
    return found


def _followed(municipality: Municipality, origin: str, by: tuple[str, ...], today: date) -> Followed | None:
    caseload = caseload_of(municipality)
    if caseload.missing(NEEDED):
        return None
    found = curves(follow(caseload, origin, today, by=by), UNTIL, enough=FEWEST_STEPS * DEFAULT)
    return Followed(origin, today, None, release_curves(found.rows, found.by, DEFAULT))
