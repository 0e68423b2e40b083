"""The forms of the pages on what helps."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inbeeld.evidence.pooling import Sent, from_bytes
from inbeeld.timeline.count_files.unfit import UnfitError
from inbeeld.web.forms import Form

LARGEST = 1_000_000
"""Bytes. A file of effects has some tens of thousands."""


class PurposeForm(Form):
    purpose = forms.CharField(
        label=_("For which study?"), max_length=300, help_text=_("The municipalities can read this in their log.")
    )


class SentForm(Form):
    file = forms.FileField(label=_("The file that another municipality sent"))

    def __init__(self, *args: Any, own: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own, self.text = own, ""

    def clean_file(self) -> Sent:
        file = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise ValidationError(_("This file is too large to be a file of effects."))
        content = file.read()
        try:
            sent = from_bytes(content)
        except UnfitError:
            raise ValidationError(
                _("This is no whole file of effects, or one of another version. Ask for it again.")
            ) from None
        if self.own in sent.municipalities:
            raise ValidationError(_("People of your own municipality are in this file. They would count twice."))
        self.text = content.decode("utf-8")
        return sent
