"""What is known of somebody: of each field the newest value that was recorded."""

from datetime import date
from typing import Any

from inbeeld.register.models import Person, Profile
from inbeeld.web.people.forms.facts import ProfileForm


def known(person: Person) -> list[tuple[Any, Any, date | None]]:
    """Label, value and the day on which it was recorded; no value where nobody asked."""
    rows = list(Profile.current.filter(person=person).order_by("-recorded_at"))
    return [(field.label, *_newest(rows, name)) for name, field in ProfileForm.base_fields.items()]


def _newest(rows: list[Profile], name: str) -> tuple[Any, date | None]:
    told = next((row for row in rows if getattr(row, name) is not None), None)
    return (
        (getattr(told, name), told.recorded_at.date() if told and told.recorded_at else None)
        if told
        else (None, None)
    )
