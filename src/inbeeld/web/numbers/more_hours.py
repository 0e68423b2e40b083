"""What one case manager more or fewer would mean, for the page of the team."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Max, Sum
from django.utils.translation import gettext_lazy as _

from inbeeld.guidance.caseloads import Change, Sight, in_view, what_if
from inbeeld.guidance.caseloads.what_if import LONGEST
from inbeeld.register.models import Contact, Details, Employee, Municipality
from inbeeld.register.roles import Role
from inbeeld.timeline.reference import present
from inbeeld.web.forms import Form


class MoreHoursForm(Form):
    hours = forms.IntegerField(
        label=_("Hours a week more, or fewer with a minus"), min_value=-2000, max_value=2000, initial=36
    )
    weeks = forms.IntegerField(label=_("How many weeks from now?"), min_value=1, max_value=LONGEST, initial=26)


def told(municipality: Municipality, form: MoreHoursForm, today: date, language: str) -> tuple[str, ...]:
    """The answer in sentences; nothing where the form asks for none, or for what cannot be."""
    if not form.is_bound or not form.is_valid():
        return ()
    hours, more, weeks = hours_of(municipality), form.cleaned_data["hours"], form.cleaned_data["weeks"]
    if hours == 0:
        form.add_error(None, _("No case manager has hours here yet, so there is nothing to compare with."))
    elif hours + more < 0:
        form.add_error(
            "hours", _("The team has %(hours)s hours a week: that many fewer cannot be.") % {"hours": hours}
        )
    else:
        found = what_if(_sights(municipality, today, weeks), Change(hours, hours + more), today, weeks)
        return in_view(found, language)
    return ()


def hours_of(municipality: Municipality) -> int:
    """Of all case managers together, in a week."""
    team = Employee.objects.filter(municipality=municipality, role=Role.CASE_MANAGER, is_active=True)
    return team.aggregate(hours=Sum("hours_per_week"))["hours"] or 0


def _sights(municipality: Municipality, today: date, weeks: int) -> Iterator[Sight]:
    last, before = (_last(municipality, day) for day in (today, today - timedelta(weeks=weeks)))
    asked: tuple[str, ...] = ("person_id", "settled_date", "left_date", "birth_date")
    for row in Details.current.filter(municipality=municipality).values(*asked):
        if present(row, today):
            yield Sight(row["settled_date"], before.get(row["person_id"]), last.get(row["person_id"]))


def _last(municipality: Municipality, day: date) -> Mapping[UUID, Any]:
    seen = Contact.current.filter(municipality=municipality, date__lte=day)
    return dict(seen.values_list("person").annotate(Max("date")).order_by())
