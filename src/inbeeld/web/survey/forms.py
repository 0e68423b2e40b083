"""What a respondent fills in beside the questions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.register.models import SurveyLink
from inbeeld.web.forms import Form


class ForWhom(Form):
    for_whom = forms.CharField(
        label=_("For whom is this chapter?"),
        help_text=_("A name or a team, so that you recognise it in your list."),
        max_length=SurveyLink._meta.get_field("for_whom").max_length,
    )


class Upload(Form):
    counts = forms.FileField(
        label=_("File with counts"), help_text=_("The file counted.csv that InBeeld makes at your municipality.")
    )
