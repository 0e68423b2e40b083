"""The rows that were refused: kept beside the delivery until they are mended, listed, and out and in as CSV."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from inbeeld.facts.check import REFUSAL, Checked
from inbeeld.facts.csv_lines import delimiter_of
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.raw_table import LINE, RawTable
from inbeeld.facts.record_types import TABLE_NAMES, record_type
from inbeeld.web.intake.delivery import Delivery, Mends
from inbeeld.web.intake.mending import as_written

REASONS = "reasons.parquet"
WHY = "why_refused"
MOST_BYTES = 100 << 20


@dataclass(frozen=True)
class RefusedRow:
    table: str
    line: int
    faults: tuple[dict[str, Any], ...]
    mended: bool


def keep(delivery: Delivery, checked: Checked, delivered: Mapping[str, RawTable]) -> None:
    """The faults, and the refused rows as texts."""
    folder = delivery.refused_rows
    folder.mkdir(exist_ok=True)
    checked.refusals.write_parquet(folder / REASONS)
    for name, raw in delivered.items():
        lines = checked.refusals.filter(pl.col("table") == name).get_column(LINE).unique().implode()
        as_written(record_type(name), raw.rows.filter(pl.col(LINE).is_in(lines))).write_parquet(
            folder / f"{name}.parquet"
        )


def page_of(delivery: Delivery, first: int, many: int) -> list[RefusedRow]:
    """The rows from the first on, in the order of tables and lines."""
    faults, unchecked = reasons(delivery), delivery.unchecked()
    rows = faults.select("table", LINE).unique(maintain_order=True).slice(first, many)
    told = faults.join(rows, on=["table", LINE], how="semi", maintain_order="left")
    grouped: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for fault in told.iter_rows(named=True):
        grouped.setdefault((fault["table"], fault[LINE]), []).append(fault)
    return [
        RefusedRow(table, line, tuple(found), (table, line) in unchecked) for (table, line), found in grouped.items()
    ]


def reasons(delivery: Delivery) -> pl.DataFrame:
    path = delivery.refused_rows / REASONS
    if not path.exists():
        return pl.DataFrame(schema=REFUSAL)
    found = pl.read_parquet(path)
    order = pl.col("table").replace_strict({name: place for place, name in enumerate(TABLE_NAMES)})
    return found.sort(order, LINE, maintain_order=True)


def row_of(delivery: Delivery, table: str, line: int) -> RefusedRow | None:
    return next((row for row in page_of(delivery, 0, 1 << 30) if (row.table, row.line) == (table, line)), None)


def cells_of(delivery: Delivery, table: str, line: int) -> dict[str, str]:
    """What stands in the row now, mended or not; all empty for a torn row."""
    kept = _kept(delivery, table).filter(pl.col(LINE) == line)
    written = kept.row(0, named=True) if kept.height else {}
    cells = {**written, **delivery.mends().get(table, {}).get(line, {})}
    return {name: cells.get(name) or "" for name in record_type(table).columns}


def _kept(delivery: Delivery, table: str) -> pl.DataFrame:
    return pl.read_parquet(delivery.refused_rows / f"{table}.parquet")


def zipped(delivery: Delivery) -> bytes:
    """A CSV file per table with the refused rows, their line, and why, to be mended in a spreadsheet."""
    made = io.BytesIO()
    faults = reasons(delivery)
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for table in faults.get_column("table").unique(maintain_order=True):
            told = faults.filter(pl.col("table") == table)
            fault = pl.concat_str([pl.col("field"), pl.col("reason")], separator=": ", ignore_nulls=True)
            why = told.group_by(LINE, maintain_order=True).agg(fault.str.join("; ").alias(WHY))
            rows = why.join(_kept(delivery, table), on=LINE, how="left", maintain_order="left")
            columns = [name for name in rows.columns if name not in (LINE, WHY)]
            package.writestr(f"{table}.csv", "\ufeff" + rows.select(LINE, *columns, WHY).write_csv(separator=";"))
    return made.getvalue()


def mends_in(uploads: Iterable["UploadedFile[Any]"], delivery: Delivery) -> Mends:
    """What was mended in such files. Raises CaseloadError for files that are none."""
    lines = {(row["table"], row[LINE]) for row in reasons(delivery).iter_rows(named=True)}
    found: Mends = {}
    for name, content in _files(uploads):
        table = Path(name).stem.lower()
        for row in _rows(content) if table in TABLE_NAMES else ():
            written = row.get(LINE) or ""
            line = int(written) if written.isdecimal() else 0
            if (table, line) in lines:
                cells = {column: row[column] or "" for column in record_type(table).columns if column in row}
                found.setdefault(table, {})[line] = cells
    if not found:
        raise CaseloadError([_("None of these rows is one that was refused. The column “line” must stay as it was.")])
    return found


def _files(uploads: Iterable["UploadedFile[Any]"]) -> Iterable[tuple[str, bytes]]:
    for upload in uploads:
        if (upload.size or 0) > MOST_BYTES:
            raise CaseloadError([_("This file is too large to hold mended rows.")])
        if not str(upload.name).lower().endswith(".zip"):
            yield str(upload.name), upload.read()
            continue
        try:
            with zipfile.ZipFile(upload) as package:
                for entry in package.infolist():
                    if entry.file_size <= MOST_BYTES and Path(entry.filename).stem.lower() in TABLE_NAMES:
                        yield entry.filename, package.open(entry).read(MOST_BYTES)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
            raise CaseloadError([_("This zip file cannot be opened. Make it anew.")]) from None


def _rows(content: bytes) -> list[dict[str, str | None]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        told = _("This file is not in UTF-8. In Excel, save it as “CSV UTF-8”.")
        raise CaseloadError([told]) from None
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter_of(text.split("\n", 1)[0])))
