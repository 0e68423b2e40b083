"""The check of every row that comes in: accepted, or refused with table, line, field, value and reason.

Per table, read = accepted + refused. A refused row changes no figure, and neither do rows about a refused person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from inbeeld.facts.caseload import Caseload, completed
from inbeeld.facts.parsing import parsed
from inbeeld.facts.raw_table import LINE, RawTable
from inbeeld.facts.record_types import RecordType, record_types
from inbeeld.facts.row_rules import BORN, rules_of

FAULT = {LINE: pl.UInt32, "field": pl.String, "value": pl.String, "reason": pl.String}
REFUSAL = {"table": pl.String, "file": pl.String, **FAULT}
LONGEST_VALUE = 80  # of a refused value, so that ten megabytes in one field stay readable in the list

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
            accepted[kind.name], faults = _check_table(kind, raw, accepted)
            named = [pl.lit(kind.name).alias("table"), pl.lit(raw.file).alias("file")]
            refusals.append(faults.select(*named, *FAULT))
            tallies.append(Tally(kind.name, raw.file, raw.read, accepted[kind.name].height))
    return Checked(Caseload(accepted), pl.concat(refusals), tuple(tallies))


def _check_table(kind: RecordType, raw: RawTable, accepted: Accepted) -> tuple[pl.DataFrame, pl.DataFrame]:
    written = raw.rows
    values = written.select(LINE, *(_parsed_column(kind, written, name)[0].alias(name) for name in kind.columns))
    faults = pl.concat(
        [
            raw.torn.select(LINE, field=pl.lit(None, pl.String), value=pl.lit(None, pl.String), reason="reason"),
            *_misread_fields(kind, written),
            *_dangling_references(kind, written, values, accepted),
            *_broken_rules(kind, written, values, accepted),
        ]
    )
    sound = _without(faults, values)
    repeated = _repetitions(kind, _without(faults, written), sound)
    told = pl.concat([faults, repeated]).sort(LINE, maintain_order=True)
    return completed(kind.name, _without(repeated, sound)), told


def _parsed_column(kind: RecordType, written: pl.DataFrame, name: str) -> tuple[pl.Expr, pl.Expr]:
    field = next(field for field in kind.fields if field.name == name)
    value, reason = parsed(field, written.schema.get(name, pl.Null()))
    if not field.required:
        return value, reason
    empty = pl.col(name).is_null()
    return value, pl.when(empty).then(pl.lit("must be filled in")).otherwise(reason)


def _faults(written: pl.DataFrame, field: str, reason: pl.Series) -> pl.DataFrame:
    """The rows that have a reason, with the value as it was written."""
    wrong = written.filter(reason.is_not_null())
    value = wrong.get_column(field).cast(pl.String).str.head(LONGEST_VALUE)
    told = {LINE: wrong.get_column(LINE), "field": field, "value": value, "reason": reason.drop_nulls()}
    return pl.DataFrame(told, schema=FAULT)


def _misread_fields(kind: RecordType, written: pl.DataFrame) -> Iterator[pl.DataFrame]:
    for name in kind.columns:
        if name in written.columns:
            reason = written.select(_parsed_column(kind, written, name)[1].alias("reason")).to_series()
            yield _faults(written, name, reason)


def _dangling_references(
    kind: RecordType, written: pl.DataFrame, values: pl.DataFrame, accepted: Accepted
) -> Iterator[pl.DataFrame]:
    for field in kind.fields:
        if field.refers_to and field.refers_to in accepted:
            known = accepted[field.refers_to].get_column(field.name)
            absent = ~pl.col(field.name).is_in(known.implode())
            reason = pl.lit(f"no accepted row of {field.refers_to} has this {field.name}")
            yield _faults(written, field.name, values.select(pl.when(absent).then(reason)).to_series())


def _broken_rules(
    kind: RecordType, written: pl.DataFrame, values: pl.DataFrame, accepted: Accepted
) -> Iterator[pl.DataFrame]:
    if kind.name != "persons" and "person_id" in kind.columns:
        born = accepted["persons"].select("person_id", pl.col("birth_date").alias(BORN))
        values = values.join(born, on="person_id", how="left", maintain_order="left")
    for rule in rules_of(kind.name):
        if rule.field in written.columns:
            reason = pl.when(rule.broken).then(pl.lit(rule.reason))
            yield _faults(written, rule.field, values.select(reason).to_series())


def _repetitions(kind: RecordType, written: pl.DataFrame, values: pl.DataFrame) -> pl.DataFrame:
    repeated = ~pl.struct(kind.identity).is_first_distinct()
    reason = pl.lit(f"a row above has the same {' and '.join(kind.identity)}")
    return _faults(written, kind.key[0], values.select(pl.when(repeated).then(reason)).to_series())


def _without(faults: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    return rows.join(faults.select(LINE).unique(), on=LINE, how="anti", maintain_order="left")
