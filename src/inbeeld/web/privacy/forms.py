"""What a privacy officer asks of the logs and the register. Asked by POST: no address holds a number of a person."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from inbeeld.register.actions.retention import MOST_YEARS
from inbeeld.register.models import Employee, Municipality, Person
from inbeeld.register.retention import BENEFIT, GUIDANCE
from inbeeld.web.forms import Form


class Log(Form):
    """Of whom, by whom, and from when until when."""

    number = forms.CharField(label=_("Number of the person"), required=False, max_length=100)
    employee = forms.ChoiceField(label=_("Employee"), required=False)
    since = forms.DateField(label=_("From"), required=False)
    until = forms.DateField(label=_("Up to and including"), required=False)
    page = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        employees = Employee.objects.filter(municipality=municipality).order_by("username")
        names = [(employee.get_username(), _named(employee)) for employee in employees]
        self.fields["employee"] = forms.ChoiceField(
            label=_("Employee"), required=False, choices=[("", _("everybody")), *names], widget=forms.Select
        )
        self.fields["employee"].widget.attrs["class"] = "utrecht-select utrecht-select--html-select"
        self.order_fields(["number", "employee", "since", "until", "page"])


def _named(employee: Employee) -> str:
    name = employee.get_full_name()
    return f"{name} ({employee.get_username()})" if name else employee.get_username()


class Held(Form):
    number = forms.CharField(
        label=_("Number of the person"), max_length=100, help_text=_("The whole number, exactly.")
    )

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = people

    def clean_number(self) -> Person:
        found = self.people.filter(number=self.cleaned_data["number"]).first()
        if found is None:
            raise forms.ValidationError(_("Nobody here has this number. Look whether it is complete."))
        return found


class Terms(Form):
    guidance = forms.IntegerField(
        label=_("Guidance: years after the end of civic integration, or after somebody left"),
        min_value=1,
        max_value=MOST_YEARS,
    )
    benefit = forms.IntegerField(
        label=_("Benefit: years after the end of the last benefit"), min_value=1, max_value=MOST_YEARS
    )


assert set(Terms.base_fields) == {GUIDANCE, BENEFIT}


class Removal(Form):
    """`people` are ids; what is removed of them is what is past its term at that moment."""

    people = forms.CharField(widget=forms.HiddenInput, max_length=10_000)
    sure = forms.BooleanField(label=_("I have looked at this list. What is removed cannot be brought back."))
