"""Whether people may study with benefit here: the municipality's policy."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.register.models import Municipality, StudyChoice
from inbeeld.web.forms import Form

ALLOWED = {"yes": True, "no": False, "": None}


class StudyForm(Form):
    may = forms.ChoiceField(
        label=_("May people study with benefit?"),
        required=False,
        choices=[
            ("", _("Not said: ask it for each person")),
            ("yes", _("Yes, our policy allows it")),
            ("no", _("No")),
        ],
    )

    @property
    def allowed(self) -> bool | None:
        return ALLOWED[self.cleaned_data["may"] or ""]


def form_of(municipality: Municipality) -> StudyForm:
    chosen = StudyChoice.objects.filter(municipality=municipality).first()
    return StudyForm(initial={"may": {True: "yes", False: "no", None: ""}[chosen.with_benefit if chosen else None]})
