"""Handing over, covering, and moving away."""

from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from inbeeld.web.forms import Form

NOT_NOW = ""


class HandOverForm(Form):
    """For each person who takes over, filled in as proposed. `proposed` and `chosen` are by the id of a person."""

    start = forms.DateField(label=_("From which day"))
    reason = forms.CharField(
        label=_("Why, and what should the receiver know?"), widget=forms.Textarea(attrs={"rows": 3})
    )
    beside = forms.BooleanField(
        label=_("The one who guides now stays too"),
        required=False,
        help_text=_("Then several colleagues guide the same people."),
    )

    def __init__(
        self,
        *args: Any,
        people: dict[str, str],
        colleagues: list[tuple[str, str]],
        proposed: dict[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = people
        choices = [(NOT_NOW, _("nobody now")), *colleagues]
        for id, name in people.items():
            self.fields[f"to_{id}"] = forms.ChoiceField(
                label=name, choices=choices, required=False, initial=proposed.get(id, NOT_NOW),
                widget=forms.Select(attrs={"class": "utrecht-select utrecht-select--html-select"})
            )  # fmt: skip

    @property
    def about_all(self) -> list[BoundField]:
        return [field for field in self if not field.name.startswith("to_")]

    def to(self, id: str) -> BoundField:
        return self[f"to_{id}"]

    @property
    def chosen(self) -> dict[str, str]:
        """Who takes over, without those of whom nobody does now."""
        told = {id: self.cleaned_data.get(f"to_{id}") for id in self.people}
        return {id: number for id, number in told.items() if number}

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if not self.errors and not any(told.get(f"to_{id}") for id in self.people):
            self.add_error(None, _("Choose for at least one person who takes over."))
        return told


class CoverForm(Form):
    colleague = forms.ChoiceField(label=_("For whom?"))
    reason = forms.CharField(label=_("Why?"), max_length=300, help_text=_("For example: holiday, illness."))
    until = forms.DateField(label=_("Up to and including"))


class MoveForm(Form):
    to = forms.ChoiceField(label=_("To which municipality?"))
    moved_on = forms.DateField(label=_("From which day does this person live there?"))
    message = forms.CharField(
        label=_("What should the new case manager know?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Call each other as well: a file does not tell everything."),
    )


class ArrivalForm(Form):
    number = forms.CharField(label=_("Number in your municipality"), max_length=100)


class WhyForm(Form):
    why = forms.CharField(label=_("Why?"), max_length=500)
