"""The second opinion: the rules once more, in SQL for DuckDB.

Written from the wording of the rules, not from the other engines, so that a mistake in one is not a mistake in all.
Each file in `rules/` says of the people in a rule's population who is counted where: person_id, item, part.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.code_lists import code_list
from inbeeld.facts.municipalities import MERGERS, MUNICIPALITIES
from inbeeld.facts.record_types import record_types
from inbeeld.timeline.counts import Counts, counts_schema
from inbeeld.timeline.rules import PRESENT, Rule
from tests.second_opinion.arrow import Arrow

HERE = Path(__file__).parent
COUNTED = """
SELECT $rule AS rule, item, part {by}, count(*) AS n
FROM ({query}) JOIN {people} USING (person_id)
GROUP BY ALL
"""


def count(
    caseload: Caseload, rules: Iterable[Rule], on: date, known_on: date | None = None, by: tuple[str, ...] = ()
) -> Counts:
    with opened(caseload) as connection:
        return counted(connection, frozenset(caseload.tables), rules, on, known_on, by)


def counted(
    connection: duckdb.DuckDBPyConnection,
    delivered: frozenset[str],
    rules: Iterable[Rule],
    on: date,
    known_on: date | None,
    by: tuple[str, ...],
) -> Counts:
    """The counts of a connection that has each table of a caseload, or an empty one if it was not delivered."""
    prepare(connection, d=on, known_on=known_on, delivered=list(delivered), steps=list(code_list("step").codes))
    connection.execute("CREATE TEMP VIEW people AS SELECT *, d() AS looked_on FROM persons")
    connection.execute(sql("categories"))
    connection.execute(sql("present").format(by=also(by)))
    tables = [_counted(connection, rule, delivered, on, by) for rule in rules]
    return Counts.of(pl.concat(tables), by, on, known_on)


@contextmanager
def opened(caseload: Caseload) -> Iterator[duckdb.DuckDBPyConnection]:
    """With each table of a caseload, or an empty one if it was not delivered."""
    with duckdb.connect() as connection:
        for kind in record_types():
            rows = caseload.tables.get(kind.name, pl.DataFrame(schema=kind.schema))
            connection.register(kind.name, Arrow(rows))
        yield connection


def prepare(connection: duckdb.DuckDBPyConnection, **variables: object) -> None:
    """With the variables that the SQL asks for, the municipalities, and what was known."""
    for name, value in variables.items():
        connection.execute(f"SET VARIABLE {name} = $value", {"value": value})
    connection.register("municipalities", Arrow(pl.DataFrame(list(MUNICIPALITIES.values()))))
    connection.register("mergers", Arrow(pl.DataFrame(list(MERGERS.values()))))
    connection.execute(sql("days"))
    connection.execute(sql("known"))


def _counted(
    connection: duckdb.DuckDBPyConnection, rule: Rule, delivered: frozenset[str], on: date, by: tuple[str, ...]
) -> pl.DataFrame:
    if delivered.issuperset(rule.tables):
        shape, parameters = _snake_case(type(rule).__name__), asdict(rule)
    elif rule.population == PRESENT:
        shape, parameters = "not_counted", {}
    else:
        return pl.DataFrame(schema=counts_schema(by))
    people = "present" if rule.looked_at(on) == (on,) else "categories"
    query = COUNTED.format(by=also(by), query=sql(f"rules/{shape}"), people=people)
    rows = connection.sql(query, params={"rule": rule.name, **parameters})
    return pl.DataFrame(Arrow(rows), schema=counts_schema(by))


def _snake_case(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def sql(name: str) -> str:
    return (HERE / f"{name}.sql").read_text("utf-8")


def also(by: tuple[str, ...]) -> str:
    return "".join(f", {variable}" for variable in by)
