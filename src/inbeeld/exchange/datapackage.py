"""The description of a caseload package as a Frictionless Data Package (specs.frictionlessdata.io, version 1)."""

import json
from pathlib import Path
from typing import Any

from inbeeld.exchange.caseload import file_of
from inbeeld.exchange.csv_table import delimiter_of
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


def write_datapackage(directory: Path) -> Path:
    """Describes the tables that are there, or the whole format where there are none yet."""
    path = directory / NAME
    write_whole(path, json.dumps(datapackage(directory), indent=2, ensure_ascii=False) + "\n")
    return path


def datapackage(directory: Path) -> dict[str, Any]:
    there = {kind: file for kind in record_types() if (file := file_of(directory, kind.name))}
    tables = there or {kind: directory / f"{kind.name}.csv" for kind in record_types()}
    return {
        "profile": "data-package",
        "name": "caseload",
        "title": "A caseload of statushouders, as InBeeld reads it",
        "resources": [_resource(kind, file) for kind, file in tables.items()],
    }


def _resource(kind: RecordType, file: Path) -> dict[str, Any]:
    described: dict[str, Any] = {"name": kind.name, "path": file.name, "title": kind.title}
    if file.suffix == ".csv":
        described |= {"format": "csv", "encoding": "utf-8", "dialect": {"delimiter": _delimiter(file)}}
    else:
        described |= {"format": "parquet"}
    return described | {"schema": {"fields": [_field(field) for field in kind.fields], "missingValues": [""]}}


def _delimiter(file: Path) -> str:
    if not file.exists():
        return ","
    with file.open(encoding="utf-8-sig", errors="replace") as lines:
        return delimiter_of(lines.readline())


def _field(field: Field) -> dict[str, Any]:
    limits: dict[str, Any] = {"required": True} if field.required else {}
    if field.allowed:
        limits["enum"] = list(field.allowed)
    described = {"name": field.name, "type": TYPES.get(field.type, "string"), "description": field.means}
    return described | ({"constraints": limits} if limits else {})
