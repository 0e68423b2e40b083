"""The second opinion on following people, in SQL for DuckDB: a row for each day of each person, and no shortcuts."""

from datetime import date

import duckdb
import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.code_lists import code_list
from inbeeld.timeline.states import processes_of
from inbeeld.timeline.transitions import Transitions, transitions_schema
from tests.second_opinion import also, opened, prepare, sql
from tests.second_opinion.arrow import Arrow


def follow(
    caseload: Caseload, origin: str, on: date, known_on: date | None = None, by: tuple[str, ...] = ()
) -> Transitions:
    lists = {"contracts": code_list("contract").codes, "ways_found": code_list("found_through").codes}
    with opened(caseload) as connection:
        prepare(connection, d=on, known_on=known_on, **{name: list(codes) for name, codes in lists.items()})
        connection.execute(sql("following/present_days"))
        connection.execute(sql("following/followed").format(origin=sql(f"following/origins/{origin}")))
        connection.execute(sql("categories"))
        connection.execute(sql("following/day_0"))
        tables = [_moves(connection, process, by) for process in processes_of(origin)]
    return Transitions.of(pl.concat(tables), by, origin, on, known_on)


def _moves(connection: duckdb.DuckDBPyConnection, process: str, by: tuple[str, ...]) -> pl.DataFrame:
    query = sql("following/moves").format(process=sql(f"following/processes/{process}"), by=also(by))
    rows = pl.DataFrame(Arrow(connection.sql(query, params={"process": process})))
    return rows.select(pl.col(name).cast(kind) for name, kind in transitions_schema(by).items())
