"""Recording a contact in under twenty seconds: five fields in one column, most of them filled in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.register import clock
from inbeeld.web.forms import Form
from inbeeld.web.people.forms.fields import Code, PastDay


class ContactForm(Form):
    person = forms.MultipleChoiceField(label=_("With whom"), widget=forms.CheckboxSelectMultiple)
    date = PastDay(label=_("When"))
    channel = Code("channel", label=_("How"))
    about = forms.CharField(label=_("What was it about?"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    what = forms.CharField(label=_("Next step"), required=False, max_length=500)
    due = forms.DateField(label=_("By when"), required=False)
    whose_turn = Code("whose_turn", label=_("Whose turn is it?"), required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        kwargs["initial"] = {"date": clock.today(), "channel": "phone"} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        listed = self.fields["person"]
        assert isinstance(listed, forms.MultipleChoiceField)
        listed.choices = people

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if (told.get("due") or told.get("whose_turn")) and not told.get("what"):
            self.add_error("what", _("Say what the next step is, or leave its day and turn empty."))
        return told
