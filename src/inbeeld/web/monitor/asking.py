"""Who is asked, from a form or a file: one row for each municipality that a respondent answers for."""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from inbeeld.facts.csv_lines import delimiter_of
from inbeeld.register.actions.surveying.respondents import Asked
from inbeeld.register.models import SurveyWave
from inbeeld.register.waves import frame_of
from inbeeld.survey.errors import SurveyError

COLUMNS = ("respondent", "municipality", "name", "email")
LONGEST = 200
SHOWN = 20


def asked_in(upload: "UploadedFile[Any]", wave: SurveyWave) -> list[Asked]:
    """Raises SurveyError with all that is wrong, a sentence each."""
    rows = _rows(upload)
    known = codes_of(wave)
    problems = [problem for line, row in enumerate(rows, start=2) for problem in _problems(line, row, known)]
    if problems:
        raise SurveyError("\n".join(problems[:SHOWN]))
    found: dict[str, list[Mapping[str, str]]] = {}
    for row in rows:
        found.setdefault(row["respondent"], []).append(row)
    return [_together(key, own, known) for key, own in found.items()]


def codes_of(wave: SurveyWave) -> dict[str, str]:
    """Of the municipalities of the frame, by code and by name in lower case."""
    return {told.lower(): row.municipality for row in frame_of(wave) for told in (row.municipality, row.name)}


def _rows(upload: "UploadedFile[Any]") -> list[dict[str, str]]:
    try:
        text = upload.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SurveyError(_("This file is not in UTF-8. In Excel, save it as “CSV UTF-8”.")) from None
    header = text.split("\n", 1)[0]
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter_of(header), restval="")
    if not {"respondent", "municipality"} <= set(reader.fieldnames or ()):
        raise SurveyError(_("The first line must name the columns: %(columns)s.") % {"columns": ", ".join(COLUMNS)})
    return [{name: (row.get(name) or "").strip() for name in COLUMNS} for row in reader]


def _problems(line: int, row: Mapping[str, str], known: Mapping[str, str]) -> Iterable[str]:
    if not row["respondent"] or any(len(value) > LONGEST for value in row.values()):
        yield _("Line %(line)s: give a respondent, and no text of more than 200 characters.") % {"line": line}
    if row["municipality"].lower() not in known:
        yield _("Line %(line)s: this municipality is not in the frame of the wave.") % {"line": line}
    if row["email"] and not _is_email(row["email"]):
        yield _("Line %(line)s: this is no e-mail address.") % {"line": line}


def _is_email(written: str) -> bool:
    try:
        validate_email(written)
    except ValidationError:
        return False
    return True


def _together(key: str, rows: Iterable[Mapping[str, str]], known: Mapping[str, str]) -> Asked:
    """The last name and address that are given."""
    rows = list(rows)
    codes = tuple(dict.fromkeys(known[row["municipality"].lower()] for row in rows))
    name, email = (next((row[what] for row in reversed(rows) if row[what]), "") for what in ("name", "email"))
    return Asked(key, codes, name, email)
