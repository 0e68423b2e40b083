"""The answer to somebody who asks what is held on them: a zip with a page to read and the same as data."""

import io
import json
import zipfile
from typing import Any

from django.template.loader import render_to_string

from inbeeld.register import clock
from inbeeld.register.file_of_person import File, everything_on
from inbeeld.register.models import Person
from inbeeld.web.privacy.wording import FIELDS, TABLES, said


def answer(person: Person) -> bytes:
    file, made = everything_on(person), io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(
            "file.html", render_to_string("privacy/file.html", {"tables": _told(file), "at": clock.now()})
        )
        zipped.writestr("file.json", json.dumps(file, indent=2, ensure_ascii=False))
    return made.getvalue()


def _told(file: File) -> list[dict[str, Any]]:
    return [{"title": TABLES[name], "rows": [_row(name, row) for row in rows]} for name, rows in file.items()]


def _row(table: str, row: dict[str, Any]) -> list[tuple[object, str]]:
    """What was filled in; `withdrawn` stands there only where something was."""
    shown = {
        name: value
        for name, value in row.items()
        if value not in (None, "") and (name, value) != ("withdrawn", False)
    }
    return [(FIELDS.get(name, name), said(table, name, value)) for name, value in shown.items()]
