"""A signal as a municipality may tune it: on or off, and its days."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.guidance.signals import Signal, Tuning
from inbeeld.web.forms import Form

LONGEST = 3650
LABELS: dict[str, Any] = {
    "days": _("Days"),
    "first_days": _("Days in the beginning"),
    "first_period": _("The beginning lasts, in days"),
    "near": _("Days that may lie between"),
}


class SignalForm(Form):
    on = forms.BooleanField(label=_("This signal is on"), required=False)

    def __init__(self, signal: Signal, tuning: Tuning, data: Any = None) -> None:
        chosen = {**tuning.parameters_of(signal), "on": signal.id not in tuning.off}
        super().__init__(data, initial=chosen, auto_id=f"{signal.id}_%s")
        for name, usual in signal.parameters.items():
            self.fields[name] = _days(name, usual)

    @property
    def parameters(self) -> dict[str, int]:
        return {name: value for name, value in self.cleaned_data.items() if name != "on"}


def _days(name: str, usual: int) -> forms.Field:
    return forms.IntegerField(
        label=LABELS.get(name, name),
        help_text=_("Published: %(days)s") % {"days": usual},
        min_value=1,
        max_value=LONGEST,
        widget=forms.NumberInput(attrs={"class": "utrecht-textbox utrecht-textbox--html-input"}),
    )
