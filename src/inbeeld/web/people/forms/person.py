"""Who somebody is: for a new file, and to correct one."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inbeeld.web.people.forms.facts import FactForm
from inbeeld.web.people.forms.fields import Code, PastDay

EMPTY_TEXTS = ("name", "telephone", "email")
CITIZEN_SERVICE_NUMBER = re.compile(r"\d{9}")
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def no_citizen_service_number(number: str) -> None:
    """A BSN passes the eleven test (Wet algemene bepalingen burgerservicenummer); it has no place here."""
    if CITIZEN_SERVICE_NUMBER.fullmatch(number):
        total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, number, strict=True))
        if total % 11 == 0:
            raise ValidationError(_("This looks like a citizen service number (BSN). Use a number of your own."))


class DetailsForm(FactForm):
    period = ("settled_date", "left_date")

    name = forms.CharField(label=_("Name"), max_length=200)
    telephone = forms.CharField(label=_("Telephone"), required=False, max_length=40)
    email = forms.EmailField(label=_("Email"), required=False)
    sex = Code("sex", label=_("Sex as registered"))
    birth_date = PastDay(label=_("Born on"))
    arrival_route = Code("arrival_route", label=_("How this person came"))
    permit_date = PastDay(label=_("Residence permit from"))
    settled_date = forms.DateField(label=_("Registered in this municipality on"))
    household_id = forms.CharField(
        label=_("Number of the household"),
        required=False,
        max_length=100,
        help_text=_("People with the same number live together. Each has a file of their own."),
    )
    education_level = Code("education_level", label=_("Highest education"), required=False)
    nationality = forms.RegexField(
        r"^\d{4}$",
        label=_("Nationality"),
        required=False,
        help_text=_("Four digits of BRP table 32. Used to check afterwards who was reached, never to choose."),
    )
    integration_ended_on = PastDay(label=_("Civic integration ended on"), required=False)
    left_date = forms.DateField(label=_("No longer lives here from"), required=False)
    left_reason = forms.CharField(label=_("Why this person left"), required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        born, settled = told.get("birth_date"), told.get("settled_date")
        if born and settled and settled < born:
            self.add_error("birth_date", _("This day lies after the day of registration."))
        return told | {name: told.get(name) or "" for name in EMPTY_TEXTS if name in self.fields}


class NewPersonForm(DetailsForm):
    field_order = ("number", *DetailsForm.base_fields)

    number = forms.CharField(
        label=_("Number"),
        max_length=100,
        validators=[no_citizen_service_number],
        help_text=_("Your municipality's own number, never the citizen service number (BSN)."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for later in ("left_date", "left_reason", "integration_ended_on"):
            del self.fields[later]
