"""An employer, a conversation, and somebody to call there."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.facts.municipalities import existing_on
from inbeeld.register import clock
from inbeeld.web.forms import Form
from inbeeld.web.people.forms.fields import PastDay

CHANNELS = {
    "visit": _("visit to the employer"),
    "phone": _("telephone"),
    "email": _("e-mail"),
    "event": _("job fair or meeting"),
}


def places() -> list[tuple[str, str]]:
    listed = sorted(existing_on(clock.today()), key=lambda one: one.name)
    return [("", "–"), *((one.code, one.name) for one in listed)]


class EmployerForm(Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    sector = forms.CharField(
        label=_("What does it do?"), required=False, max_length=200, help_text=_("In a few words, such as: bakery.")
    )
    located_in = forms.ChoiceField(label=_("Where is it?"), required=False, choices=places)


class ChangeEmployerForm(EmployerForm):
    why = forms.CharField(label=_("Why do you change it?"), max_length=500)


class ConversationForm(Form):
    date = PastDay(label=_("When"))
    channel = forms.ChoiceField(label=_("How"), choices=list(CHANNELS.items()))
    about = forms.CharField(
        label=_("What was it about?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nothing about people: that belongs in their own file."),
    )
    again_on = forms.DateField(label=_("When will you speak again?"), required=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("again_on") and told.get("date") and told["again_on"] < told["date"]:
            self.add_error("again_on", _("This day lies before the conversation."))
        return told | {"about": told.get("about") or ""}


class ContactPersonForm(Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.CharField(label=_("What does this person do there?"), required=False, max_length=200)
    telephone = forms.CharField(label=_("Telephone"), required=False, max_length=40)
    email = forms.EmailField(label=_("E-mail"), required=False)

    def clean(self) -> dict[str, Any]:
        """An empty text is stored as one: there is no other value for a number that is not known."""
        return {name: value or "" for name, value in super().clean().items()}
