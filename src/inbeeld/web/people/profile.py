"""What is known of somebody: of each field the newest value that was recorded."""

from datetime import date
from typing import Any

from django.forms import Field

from inbeeld.register.models import Person, Profile
from inbeeld.web.languages import Languages, told
from inbeeld.web.people.forms.facts import ProfileForm


def known(person: Person) -> list[tuple[Any, Any, date | None]]:
    """Label, value and the day on which it was recorded; no value where nobody asked."""
    rows = list(Profile.current.filter(person=person).order_by("-recorded_at"))
    newest = ((field, *_newest(rows, name)) for name, field in ProfileForm.base_fields.items())
    return [(field.label, _said(field, value), on) for field, value, on in newest]


def _said(field: Field, value: Any) -> Any:
    return told(value) if value is not None and isinstance(field, Languages) else value


def _newest(rows: list[Profile], name: str) -> tuple[Any, date | None]:
    told = next((row for row in rows if getattr(row, name) is not None), None)
    return (
        (getattr(told, name), told.recorded_at.date() if told and told.recorded_at else None)
        if told
        else (None, None)
    )
