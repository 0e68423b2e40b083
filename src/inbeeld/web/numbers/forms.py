"""The forms of the pages with numbers."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inbeeld.figures.definition import definition
from inbeeld.outcomes.ahead.as_if import AsIf, Change
from inbeeld.register import clock
from inbeeld.report.curves.words import since
from inbeeld.report.labels import title_of, variable_name
from inbeeld.report.speech import speech
from inbeeld.timeline.states import OF_ORIGIN, ORIGINS
from inbeeld.web.forms import Form
from inbeeld.web.templatetags.told import language

GROUPS = ("sex", "age_group", "arrival_route", "education_level", "years_since_settling", "nationality")
"""By what people can be split within a municipality. Nationality is here to see afterwards who was reached."""

OUTCOMES = ("in_paid_work", "in_education", "in_view")
"""In what municipalities are compared."""


def group_choices() -> list[tuple[str, str]]:
    words = speech(language())
    return [("", str(_("everybody together"))), *((name, variable_name(name, words)) for name in GROUPS)]


def origin_choices() -> list[tuple[str, str]]:
    words = speech(language())
    return [(origin, since(origin, words)) for origin in ORIGINS]


def followed_choices() -> list[tuple[str, str]]:
    """With what is known of people on one of these days only."""
    words = speech(language())
    return [*group_choices(), *((name, variable_name(name, words)) for name in _of_one_origin())]


class AskForm(Form):
    day = forms.DateField(label=_("On which day"), required=False)
    known_on = forms.DateField(label=_("As known on"), required=False)
    by = forms.ChoiceField(label=_("By group"), choices=group_choices, required=False)
    compare = forms.BooleanField(label=_("Beside the estimates of the national monitor"), required=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        for name in ("day", "known_on"):
            if told.get(name) and told[name] > clock.today():
                self.add_error(name, ValidationError(_("This day has yet to come. Choose today or an earlier day.")))
        return told


def outcome_choices() -> list[tuple[str, str]]:
    words = speech(language())
    return [(name, title_of(definition(name), words)) for name in OUTCOMES]


class CompareForm(Form):
    outcome = forms.ChoiceField(label=_("What to compare"), choices=outcome_choices)


class YearsForm(Form):
    origin = forms.ChoiceField(label=_("Since"), choices=origin_choices)
    by = forms.ChoiceField(label=_("By group"), choices=followed_choices, required=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        by = told.get("by")
        if by in _of_one_origin() and by not in OF_ORIGIN.get(told.get("origin", ""), ()):
            self.add_error("by", ValidationError(_("This group is known from another day on. Choose another one.")))
        return told


def _of_one_origin() -> list[str]:
    return list(dict.fromkeys(name for names in OF_ORIGIN.values() for name in names))


class AheadForm(Form):
    """As if: what is left empty is as observed."""

    in_view = forms.IntegerField(
        label=_("In view, percent of everybody"),
        min_value=0,
        max_value=100,
        required=False,
        help_text=_("For example 90."),
    )
    returns = forms.IntegerField(
        label=_("Return from paid work to benefit, percent of now"),
        min_value=0,
        max_value=400,
        required=False,
        help_text=_("For example 50: half as often as now."),
    )

    @property
    def as_if(self) -> AsIf:
        """As observed where the form says something that cannot be."""
        told = self.cleaned_data if self.is_valid() else {}
        in_view, returns = told.get("in_view"), told.get("returns")
        changes = () if returns is None else (Change("paid_work", "benefit_only", factor=returns / 100),)
        return AsIf(None if in_view is None else in_view / 100, changes)
