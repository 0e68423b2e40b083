"""Handing over, covering, and moving away."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.web.forms import Form


class HandOverForm(Form):
    """Several receivers get equal parts of the people, in turn."""

    person = forms.MultipleChoiceField(label=_("Whom do you hand over?"), widget=forms.CheckboxSelectMultiple)
    to = forms.MultipleChoiceField(
        label=_("To whom?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("With several colleagues the people are spread evenly; a household stays together."),
    )
    beside = forms.BooleanField(
        label=_("The one who guides now stays too"),
        required=False,
        help_text=_("Then several colleagues guide the same people."),
    )
    start = forms.DateField(label=_("From which day"))
    reason = forms.CharField(
        label=_("Why, and what should the receiver know?"), widget=forms.Textarea(attrs={"rows": 3})
    )


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
