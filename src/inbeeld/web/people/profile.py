"""What is known of somebody: of each field the newest value that was recorded."""

from datetime import date
from typing import Any

from django.forms import Field

from inbeeld.register.models import Person, Profile
from inbeeld.web.people.forms.facts import ProfileForm
from inbeeld.web.people.showing import shown


def known(person: Person) -> list[tuple[Any, str | None, date | None]]:
    """Label, value in words and the day on which it was recorded; no value where nobody asked."""
    rows = list(Profile.current.filter(person=person).order_by("-recorded_at"))
    return [(field.label, *_newest(rows, name, field)) for name, field in ProfileForm.base_fields.items()]


def _newest(rows: list[Profile], name: str, field: Field) -> tuple[str | None, date | None]:
    told = next((row for row in rows if getattr(row, name) is not None), None)
    if told is None:
        return None, None
    return shown(getattr(told, name), field), told.recorded_at.date() if told.recorded_at else None
