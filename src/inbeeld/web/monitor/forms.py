"""The forms of the pages of the survey."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inbeeld.register.models import SurveyWave
from inbeeld.survey.estimation import WEIGHTINGS
from inbeeld.web.forms import Form
from inbeeld.web.monitor.asking import codes_of


class BeginForm(Form):
    title = forms.CharField(label=_("Title in Dutch"), max_length=200, help_text=_("As respondents read it."))
    title_en = forms.CharField(label=_("Title in English"), max_length=200, required=False)
    reference_day = forms.DateField(
        label=_("Which day is it about?"),
        help_text=_("The questions are about this day, and the municipalities that exist on it are asked."),
    )
    opens = forms.DateField(label=_("First day for answers"))
    closes = forms.DateField(label=_("Last day for answers"))

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("opens") and told.get("closes") and told["closes"] < told["opens"]:
            self.add_error("closes", ValidationError(_("The last day lies before the first day.")))
        return told


class FolderForm(Form):
    folder = forms.FileField(
        label=_("The folder of the wave, as a zip file"),
        help_text=_("As “inbeeld survey new” makes it, with the questionnaire and the respondents that you put in."),
    )


class StopForm(Form):
    closes = forms.DateField(label=_("Last day for answers"))


class RespondentForm(Form):
    key = forms.RegexField(
        "^[A-Za-z0-9._-]+$",
        label=_("Key of the respondent"),
        max_length=200,
        help_text=_(
            "A number or code that says nothing of the person, such as r-101. Files and answers show this key."
        ),
    )
    municipalities = forms.CharField(
        label=_("Answers for"),
        max_length=4_000,
        help_text=_("Names or codes of municipalities, with commas in between."),
    )
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)

    def __init__(self, *args: Any, wave: SurveyWave, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wave = wave

    def clean_municipalities(self) -> list[str]:
        known = codes_of(self.wave)
        given = [one.strip() for one in self.cleaned_data["municipalities"].split(",") if one.strip()]
        if strange := [one for one in given if one.lower() not in known]:
            told = _("Not in the frame of this wave: %(codes)s.")
            raise ValidationError(told, params={"codes": ", ".join(strange[:5])})
        return list(dict.fromkeys(known[one.lower()] for one in given))


class RespondentsFile(Form):
    file = forms.FileField(
        label=_("A file with respondents"),
        help_text=_("CSV with the columns respondent, municipality, name and email; a row for each municipality."),
    )


class LinkForm(Form):
    until = forms.DateField(
        label=_("Last day of this link"),
        required=False,
        help_text=_("Leave it empty for the last day of the wave."),
    )


class DecideForm(Form):
    """`seen` is what the page showed; when that changed, nothing is decided."""

    respondent = forms.ChoiceField(label=_("Which answer stands?"), widget=forms.RadioSelect)
    why = forms.CharField(label=_("Why?"), max_length=400)
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, keys: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["respondent"].choices = [(key, key) for key in keys]  # type: ignore[attr-defined]


WEIGHTING_WORDS = {
    "calibrated": _("by size, province and region (best)"),
    "design": _("by size only"),
    "none": _("without weights"),
}
BY_WORDS = {"": _("the whole country"), "size": _("by size"), "province": _("by province"), "region": _("by region")}


class FiguresForm(Form):
    weighting = forms.ChoiceField(
        label=_("Weights"), choices=[(name, WEIGHTING_WORDS[name]) for name in WEIGHTINGS], required=False
    )
    by = forms.ChoiceField(label=_("Divided"), choices=list(BY_WORDS.items()), required=False)
    against = forms.ChoiceField(label=_("Beside an earlier wave"), required=False)

    def __init__(self, *args: Any, others: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["against"].choices = [("", _("none")), *others]  # type: ignore[attr-defined]


class ImportForm(Form):
    file = forms.FileField(label=_("A file with answers"))
    form = forms.ChoiceField(
        label=_("Kind of file"),
        choices=[("csv", _("CSV, a row per municipality")), ("sav", "SPSS"), ("limesurvey", "LimeSurvey")],
    )


class DayForm(Form):
    day = forms.DateField(label=_("Which day is it about?"))
