"""What this register can keep, on top of what `facts.check` accepts: people of the own municipality, and values that
fit. Rows that are not let in are refused like any other, with line, field, value and reason.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import polars as pl
from django.db import models

from inbeeld.facts.check import REFUSAL, Checked, check
from inbeeld.facts.faults import FAULT, faults, without
from inbeeld.facts.municipalities import MERGERS, successor_on
from inbeeld.facts.parsing import value_of
from inbeeld.facts.raw_table import LINE, RawTable
from inbeeld.facts.record_types import record_type
from inbeeld.register.caseload import stored_in
from inbeeld.register.models import FACTS, Fact, Municipality

ELSEWHERE = "this is a person of another municipality"
TOO_LONG = "longer than what is kept here"
TOO_LARGE = "larger than what is kept here"
LARGEST = 2**31 - 1


def check_for(municipality: Municipality, delivered: Mapping[str, RawTable], on: date) -> Checked:
    """The check of every row, of which those that cannot be kept here are refused too."""
    not_here = {name: _not_here(raw, municipality, on) for name, raw in delivered.items()}
    checked = check({name: _aside(raw, not_here[name]) for name, raw in delivered.items()})
    told = [checked.refusals] if checked.refusals.height else [pl.DataFrame(schema=REFUSAL)]
    return replace(checked, refusals=_told(pl.concat(told), delivered, not_here))


def _not_here(raw: RawTable, municipality: Municipality, on: date) -> pl.DataFrame:
    return pl.concat([pl.DataFrame(schema=FAULT), *_elsewhere(raw, municipality, on), *_too_much(raw)])


def _elsewhere(raw: RawTable, municipality: Municipality, on: date) -> Iterator[pl.DataFrame]:
    """A code that has merged into the own municipality is the own one."""
    if raw.name == "persons":
        own = [municipality.code, *(code for code in MERGERS if successor_on(code, on) == municipality.code)]
        lives = _values(raw, "municipality")
        yield faults(raw.rows.filter(lives.is_not_null() & ~lives.is_in(own)), "municipality", pl.lit(ELSEWHERE))


def _too_much(raw: RawTable) -> Iterator[pl.DataFrame]:
    for column, most in _limits(_model(raw.name)).items():
        if column in raw.rows.columns:
            values = _values(raw, column)
            text = values.dtype == pl.String
            wrong = values.str.len_chars() > most if text else values > most
            yield faults(raw.rows.filter(wrong), column, pl.lit(TOO_LONG if text else TOO_LARGE))


def _limits(model: type[Fact]) -> dict[str, int]:
    """By column, the most characters or the largest number that the database keeps."""
    limits = {}
    for column in model.record_type().columns:
        name = stored_in(model, column)
        field = model._meta.get_field(name.split("__")[0])
        if isinstance(field, models.CharField) and field.max_length:
            limits[column] = field.max_length
        elif isinstance(field, models.PositiveIntegerField):
            limits[column] = LARGEST
        elif column == "person_id":
            limits[column] = 100
    return {column: most for column, most in limits.items() if not _coded(model, column)}


def _coded(model: type[Fact], column: str) -> bool:
    return any(field.name == column and field.codes for field in model.record_type().fields)


def _model(table: str) -> type[Fact]:
    return next(model for model in FACTS if model.table == table)


def _values(raw: RawTable, column: str) -> pl.Series:
    field = next(field for field in record_type(raw.name).fields if field.name == column)
    return raw.rows.select(value_of(field, raw.rows.schema[column])).to_series()


def _aside(raw: RawTable, told: pl.DataFrame) -> RawTable:
    """The rows that are not let in count as read, so that nothing vanishes."""
    if told.is_empty():
        return raw
    refused = told.select(LINE, "reason").unique(LINE, maintain_order=True)
    return replace(raw, rows=without(told, raw.rows), torn=pl.concat([raw.torn, refused]))


def _told(
    refusals: pl.DataFrame, delivered: Mapping[str, RawTable], not_here: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    """With the field and the value of what was put aside."""
    for name, told in not_here.items():
        if told.height:
            ours = (pl.col("table") == name) & pl.col(LINE).is_in(told.get_column(LINE).unique().implode())
            named = [pl.lit(name).alias("table"), pl.lit(delivered[name].file).alias("file")]
            refusals = pl.concat(
                [
                    refusals.filter(~ours),
                    told.select(*named, *FAULT).select(pl.col(name).cast(dtype) for name, dtype in REFUSAL.items()),
                ]
            )
    return refusals.sort("table", LINE, maintain_order=True)
