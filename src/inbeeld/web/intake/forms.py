"""What one fills in to bring a caseload in or out."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbeeld.facts.code_lists import code_list
from inbeeld.facts.record_types import Field, record_type
from inbeeld.web.forms import Form
from inbeeld.web.templatetags.told import language


class Several(forms.ClearableFileInput):
    allow_multiple_selected = True


class Files(forms.FileField):
    """One file or several at once."""

    widget = Several

    def clean(self, data: Any, initial: Any = None) -> list["UploadedFile[Any]"]:
        given = data if isinstance(data, list | tuple) else [data] if data else []
        checked = [super(Files, self).clean(one, initial) for one in given]
        return checked or [super().clean(None, initial)]


class Upload(Form):
    tables = Files(
        label=_("The files of the caseload"),
        help_text=_("CSV or Parquet files named after their table, such as persons.csv, or one zip file with them."),
    )


class MendedFiles(Form):
    tables = Files(
        label=_("The mended files"),
        help_text=_("The CSV files that you downloaded here and mended. Leave the column “line” as it is."),
    )


class Export(Form):
    suffix = forms.ChoiceField(
        label=_("Kind of file"),
        choices=[(".csv", _("CSV, for a spreadsheet")), (".parquet", _("Parquet, for large files"))],
        initial=".csv",
    )


def row_form(table: str, wrong: dict[str, str], **given: Any) -> Form:
    """The cells of one row; what is wrong with a cell stands beside it."""
    form = Form(**given)
    for field in record_type(table).fields:
        cell = _choice(field) if field.codes else _text()
        cell.label, cell.required = field.name, field.required
        if field.name in wrong:
            cell.help_text = gettext("Not right: %(why)s") % {"why": wrong[field.name]}
        form.fields[field.name] = cell
    return form


def _choice(field: Field) -> forms.Field:
    labels = code_list(field.codes or "").labels
    cell = forms.ChoiceField(choices=[("", ""), *((code, labels[code][language()]) for code in field.allowed)])
    cell.widget.attrs["class"] = "utrecht-select utrecht-select--html-select"
    return cell


def _text() -> forms.Field:
    cell = forms.CharField(max_length=2_000)
    cell.widget.attrs |= {"class": "utrecht-textbox utrecht-textbox--html-input", "autocomplete": "off"}
    return cell
