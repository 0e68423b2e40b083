"""A file with counts of the own register, as `inbeeld survey count` writes it: read, and checked against the wave."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from inbeeld.facts.errors import InBeeldError
from inbeeld.register.errors import RefusedError
from inbeeld.survey.answers import Count
from inbeeld.survey.wave.faults import faults_of_count
from inbeeld.survey.wave.rows import CountRow
from inbeeld.survey.wave.tables import read_table
from inbeeld.web.survey.fields import written
from inbeeld.web.survey.visit import Visit
from inbeeld.web.survey.wording import label_of, language

LARGEST = 1_000_000  # bytes; a file of ten municipalities is a few thousand
SALT = "inbeeld.survey.counts"
SHOWN = 5


@dataclass(frozen=True)
class Shown:
    """A count in words, before it is kept."""

    count: Count
    place: str
    question: str
    item: str
    value: str


def read_counts(visit: Visit, uploaded: "UploadedFile[Any]") -> list[Count]:
    """Raises RefusedError with what is wrong with the file, and what to do."""
    try:
        rows = _rows(uploaded)
    except InBeeldError as wrong:
        raise RefusedError(_("This file cannot be read. %(why)s") % {"why": wrong}) from None
    counts = [Count(**row.model_dump()) for row in rows]
    if not counts:
        raise RefusedError(_("There are no counts in this file. Choose the file counted.csv."))
    if strange := sorted({one.municipality for one in counts}.difference(visit.municipalities)):
        raise RefusedError(_("You do not answer for %(codes)s. Nothing was kept.") % {"codes": ", ".join(strange)})
    if faults := [fault for one in counts for fault in faults_of_count(visit.wave, one)]:
        raise RefusedError(_("This file does not fit this survey. %(why)s") % {"why": "; ".join(faults[:SHOWN])})
    return counts


def shown(visit: Visit, counts: list[Count]) -> list[Shown]:
    found = []
    for count in counts:
        question = visit.wave.questionnaire.questions[count.question]
        value = f"{written(question, count.value, language() == 'nl')}%"
        item = label_of(question, count.item) if count.item else ""
        found.append(Shown(count, visit.municipalities[count.municipality], question.by(language()), item, value))
    return found


def sealed(counts: list[Count]) -> str:
    """To stand in the page until it is kept. It cannot be changed on the way."""
    return signing.dumps([CountRow(**vars(one)).model_dump(mode="json") for one in counts], salt=SALT, compress=True)


def unsealed(text: str) -> list[Count]:
    """Raises signing.BadSignature."""
    return [Count(**CountRow.model_validate(row).model_dump()) for row in signing.loads(text, salt=SALT)]


def _rows(uploaded: "UploadedFile[Any]") -> list[CountRow]:
    if (uploaded.size or 0) > LARGEST:
        raise RefusedError(_("It is too large for a file with counts."))
    with TemporaryDirectory() as folder:
        path = Path(folder, "counted.csv")
        path.write_bytes(uploaded.read())
        try:
            return read_table(path, CountRow)
        except InBeeldError as wrong:
            raise RefusedError(str(wrong).replace(str(path), path.name)) from None
