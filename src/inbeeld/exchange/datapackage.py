"""The description of a caseload package as a Frictionless Data Package (specs.frictionlessdata.io, version 1)."""

import csv
import json
from math import isfinite
from pathlib import Path
from typing import Any

import polars as pl

from inbeeld.exchange.package_files import file_of
from inbeeld.facts.csv_lines import delimiter_of, header_line
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.record_types import Field, RecordType, record_types
from inbeeld.facts.whole_file import write_whole

NAME = "datapackage.json"
TYPES = {
    "date": "date",
    "birth_date": "string",  # a year alone is accepted, which a Frictionless date is not
    "moment": "string",  # a date or a moment
    "number": "number",
    "share": "number",
    "whole": "integer",
    "true_false": "boolean",
}

Described = dict[str, Any]


def write_datapackage(directory: Path) -> Path:
    """Describes the tables that are there, or the whole format where there are none yet.

    Raises CaseloadError where there is no such directory, or a table in it has no header.
    """
    if not directory.is_dir():
        raise CaseloadError([f"{directory} is not a directory."])
    path = directory / NAME
    write_whole(path, json.dumps(datapackage(directory), indent=2, ensure_ascii=False) + "\n")
    return path


def datapackage(directory: Path) -> Described:
    there = {kind: file for kind in record_types() if (file := file_of(directory, kind.name))}
    tables = there or {kind: directory / f"{kind.name}.csv" for kind in record_types()}
    return {
        "profile": "data-package",
        "name": "caseload",
        "title": "A caseload of statushouders, as InBeeld reads it",
        "resources": [_resource(kind, file, {table.name for table in tables}) for kind, file in tables.items()],
    }


def _resource(kind: RecordType, file: Path, tables: set[str]) -> Described:
    form, columns = _parquet(file) if file.suffix.lower() == ".parquet" else _csv(kind, file)
    schema = {"fields": [_described(kind, name) for name in columns], "missingValues": [""], **_keys(kind, tables)}
    return {"name": kind.name, "path": file.name, "title": kind.title, **form, "schema": schema}


def _parquet(file: Path) -> tuple[Described, list[str]]:
    with file.open("rb") as opened:
        return {"format": "parquet"}, list(pl.read_parquet_schema(opened))


def _csv(kind: RecordType, file: Path) -> tuple[Described, list[str]]:
    """The columns that the file has, in its order: Frictionless goes by their places."""
    header = header_line(file) if file.exists() else ",".join(kind.columns)
    delimiter = delimiter_of(header)
    form = {"format": "csv", "encoding": "utf-8", "dialect": {"delimiter": delimiter}}
    return form, [name.strip() for name in next(csv.reader([header], delimiter=delimiter))]


def _described(kind: RecordType, name: str) -> Described:
    known = next((field for field in kind.fields if field.name == name), None)
    return _field(known) if known else {"name": name, "type": "any", "description": "not part of the format"}


def _field(field: Field) -> Described:
    limits: Described = {"required": True} if field.required else {}
    if field.allowed:
        limits["enum"] = list(field.allowed)
    if TYPES.get(field.type) in ("number", "integer"):
        limits |= {"minimum": 0} | ({"maximum": field.maximum} if isfinite(field.maximum) else {})
    described = {"name": field.name, "type": TYPES.get(field.type, "string"), "description": field.means}
    return described | ({"constraints": limits} if limits else {})


def _keys(kind: RecordType, tables: set[str]) -> Described:
    """Where rows may be corrected an id stands there more than once, so it is no key in the sense of Frictionless."""
    referring = [field for field in kind.fields if field.refers_to in tables]
    keys: Described = {} if "recorded_at" in kind.columns else {"primaryKey": list(kind.key)}
    if referring:
        keys["foreignKeys"] = [_foreign_key(field) for field in referring]
    return keys


def _foreign_key(field: Field) -> Described:
    return {"fields": [field.name], "reference": {"resource": field.refers_to, "fields": [field.name]}}
