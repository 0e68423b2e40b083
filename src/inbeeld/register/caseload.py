"""The facts of a municipality as a caseload: what the figures are counted from, and what an export holds."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import polars as pl
from django.db.models import QuerySet

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.record_types import RecordType
from inbeeld.register.models import FACTS, Audit, Fact, Municipality, PersonFact

AT_A_TIME = 20_000


def caseload_of(municipality: Municipality) -> Caseload:
    """All versions of facts that can be corrected in a caseload, and the current version of the others.

    A table is there once anything was recorded in it, or it was delivered without rows: nobody met is something else
    than meetings not being recorded.
    """
    delivered = _delivered(municipality)
    frames = {model.table: _frame(model, municipality) for model in FACTS}
    return Caseload({name: frame for name, frame in frames.items() if frame.height or name in delivered})


def stored_in(model: type[Fact], column: str) -> str:
    """The lookup that gives a column of the record type."""
    kind = model.record_type()
    if column == "person_id":
        return "person__number"
    if column == "municipality" and model.table == "persons":
        return "municipality_id"
    return "key" if column == kind.key[0] else model.attribute(column)


def _delivered(municipality: Municipality) -> set[str]:
    told = Audit.objects.filter(municipality=municipality.code, action="caseload.received").values_list(
        "told", flat=True
    )
    return {"persons", *(table for tables in told for table in tables)}


def _frame(model: type[Fact], municipality: Municipality) -> pl.DataFrame:
    kind = model.record_type()
    rows = _versions(model, kind).filter(municipality=municipality).order_by("entered_at", "recorded_at", "id")
    values = rows.values_list(*(stored_in(model, column) for column in kind.columns))
    return pl.concat([pl.DataFrame(schema=kind.schema), *_pieces(kind, values)], rechunk=True)


def _versions(model: type[Fact], kind: RecordType) -> QuerySet[Any]:
    rows = model.objects.all() if kind.corrected else model.current.all()
    return rows.select_related("person") if issubclass(model, PersonFact) else rows


def _pieces(kind: RecordType, values: QuerySet[Any]) -> Iterator[pl.DataFrame]:
    """A piece at a time, because the rows of a large table as Python values take far more than its frame."""
    rows = values.iterator(chunk_size=AT_A_TIME)
    while piece := list(islice(rows, AT_A_TIME)):
        yield pl.DataFrame(piece, schema=kind.schema, orient="row")
