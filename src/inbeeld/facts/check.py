"""The check of every row that comes in: accepted, or refused with table, line, field, value and reason.

Per table, read = accepted + refused. A refused row changes no figure, and neither do rows about a refused person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from inbeeld.facts.caseload import Caseload, completed
from inbeeld.facts.faults import FAULT, faults, torn_rows, without
from inbeeld.facts.parsing import value_of, why_not
from inbeeld.facts.raw_table import LINE, RawTable
from inbeeld.facts.record_types import RecordType, record_types
from inbeeld.facts.repetition import repeated
from inbeeld.facts.row_rules import BORN, earliest_birth, rules_of

REFUSAL = {"table": pl.String, "file": pl.String, **FAULT}

Accepted = Mapping[str, pl.DataFrame]


@dataclass(frozen=True)
class Tally:
    """What became of the rows of one table: read = accepted + refused."""

    table: str
    file: str
    read: int
    accepted: int

    @property
    def refused(self) -> int:
        return self.read - self.accepted


@dataclass(frozen=True)
class Checked:
    """`refusals` has a row per fault, so a row with two faults stands there twice; columns as in `REFUSAL`."""

    caseload: Caseload
    refusals: pl.DataFrame
    tallies: tuple[Tally, ...]

    @property
    def refused(self) -> int:
        return sum(tally.refused for tally in self.tallies)


def check(delivered: Mapping[str, RawTable]) -> Checked:
    accepted: dict[str, pl.DataFrame] = {}
    refusals, tallies = [pl.DataFrame(schema=REFUSAL)], []
    for kind in record_types():
        if raw := delivered.get(kind.name):
            accepted[kind.name], told = _check_table(kind, raw, accepted)
            named = [pl.lit(kind.name).alias("table"), pl.lit(raw.file).alias("file")]
            refusals.append(told.select(*named, *FAULT))
            tallies.append(Tally(kind.name, raw.file, raw.read, accepted[kind.name].height))
    return Checked(Caseload(accepted), pl.concat(refusals), tuple(tallies))


def _check_table(kind: RecordType, raw: RawTable, accepted: Accepted) -> tuple[pl.DataFrame, pl.DataFrame]:
    values = _values(kind, raw.rows)
    told = pl.concat(
        [
            torn_rows(raw),
            *_misread(kind, raw.rows, values),
            *_dangling(kind, raw.rows, values, accepted),
            *_broken_rules(kind, raw.rows, values, accepted),
        ]
    )
    sound = without(told, values)
    again = _repetitions(kind, raw.rows, sound)
    return completed(kind.name, without(again, sound)), pl.concat([told, again]).sort(LINE, maintain_order=True)


def _values(kind: RecordType, written: pl.DataFrame) -> pl.DataFrame:
    """Of the columns that were not delivered too, all empty."""
    columns = {field.name: value_of(field, written.schema.get(field.name, pl.Null())) for field in kind.fields}
    return written.select(LINE, **columns)


def _misread(kind: RecordType, written: pl.DataFrame, values: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Where nothing was written that must be there, and where something was written that gives no value."""
    for field in kind.fields:
        if field.name in written.columns:
            empty = written.get_column(field.name).is_null()
            lost = values.get_column(field.name).is_null() & ~empty
            if field.required:
                yield faults(written.filter(empty), field.name, pl.lit("must be filled in"))
            yield faults(written.filter(lost), field.name, why_not(field, written.schema[field.name]))


def _dangling(
    kind: RecordType, written: pl.DataFrame, values: pl.DataFrame, accepted: Accepted
) -> Iterator[pl.DataFrame]:
    for field in kind.fields:
        if field.refers_to and field.refers_to in accepted:
            known = accepted[field.refers_to].get_column(field.name)
            absent = ~values.get_column(field.name).is_in(known.implode())
            reason = pl.lit(f"no accepted row of {field.refers_to} has this {field.name}")
            yield faults(written.filter(absent), field.name, reason)


def _broken_rules(
    kind: RecordType, written: pl.DataFrame, values: pl.DataFrame, accepted: Accepted
) -> Iterator[pl.DataFrame]:
    rules = [rule for rule in rules_of(kind.name) if rule.field in written.columns]
    known = _with_birth(kind, values, accepted) if rules else values
    for rule in rules:
        broken = known.select(rule.broken).to_series()
        yield faults(written.filter(broken), rule.field, pl.lit(rule.reason))


def _with_birth(kind: RecordType, values: pl.DataFrame, accepted: Accepted) -> pl.DataFrame:
    """With a column that tells since when the person of the row can have lived."""
    if kind.name == "persons":
        return values.with_columns(earliest_birth().alias(BORN))
    if "person_id" not in kind.columns:
        return values
    born = accepted["persons"].select("person_id", earliest_birth().alias(BORN))
    person = values.select("person_id").join(born, on="person_id", how="left", maintain_order="left")
    return values.with_columns(person.get_column(BORN))


def _repetitions(kind: RecordType, written: pl.DataFrame, sound: pl.DataFrame) -> pl.DataFrame:
    lines = repeated(sound, kind.identity).get_column(LINE)
    reason = pl.lit(f"a row above has the same {' and '.join(kind.identity)}")
    return faults(written.filter(pl.col(LINE).is_in(lines.implode())), kind.key[0], reason)
