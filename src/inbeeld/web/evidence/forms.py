"""The forms of the pages on what helps."""

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.web.forms import Form


class PurposeForm(Form):
    purpose = forms.CharField(
        label=_("For which study?"), max_length=300, help_text=_("The municipalities can read this in their log.")
    )
