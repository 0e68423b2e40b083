"""How far everybody is on the way through offers."""

from collections.abc import Collection
from uuid import UUID

from inbeeld.register.models import Decision, Municipality

Steps = dict[tuple[UUID, str], str]


def latest_steps(municipality: Municipality, offers: Collection[str]) -> Steps:
    """Person and offer → the last step."""
    rows = Decision.current.filter(municipality=municipality, offer__in=offers).order_by("date", "entered_at")
    return {(person, offer): step for person, offer, step in rows.values_list("person_id", "offer", "step")}
