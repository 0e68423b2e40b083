"""Messages become rows of a caseload: vacancies offers, job seekers what is known of people who are in it.

The rows are judged by the check that judges every row, so nothing comes in by this door that another would refuse.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from inbeeld.exchange.vum.mapping import OFFER, PROFILE, columns_of
from inbeeld.exchange.vum.messages import Message, Messages
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import check
from inbeeld.facts.raw_table import LINE, RawTable
from inbeeld.facts.record_types import record_type

VACANCY = "paid_work"
OFFERS, PROFILES, EMPLOYERS = "offers", "profiles", "employers"

Row = dict[str, Any]


@dataclass(frozen=True)
class Taken:
    """The caseload with the messages in it, those messages, and what was refused and why (`refusals` of a check).

    `without_occupation` counts what came in with words for an occupation that name none for sure, or with none.
    """

    caseload: Caseload
    messages: Messages
    refusals: pl.DataFrame
    without_occupation: int


def take_in(caseload: Caseload, messages: Messages, at: datetime) -> Taken:
    """A vacancy that was taken in before gets what the message says now; a profile gets a row recorded `at`.

    Nothing of a person who is not in the caseload is kept. A table that nothing comes into stays as it was.
    """
    tables = caseload.tables.items()
    delivered = {name: RawTable(name, "caseload", frame.with_row_index(LINE, 1)) for name, frame in tables}
    if messages.vacancies:
        employers = _employers(caseload, messages)
        delivered[EMPLOYERS] = _table(EMPLOYERS, employers)
        delivered[OFFERS] = _table(OFFERS, _offers(caseload, messages, employers))
    if messages.job_seekers:
        delivered[PROFILES] = _table(PROFILES, _profiles(caseload, messages, at))
    checked = check(delivered)
    accepted = _accepted(messages, checked.caseload, at)
    return Taken(checked.caseload, accepted, checked.refusals, _without_occupation(accepted))


def _employers(caseload: Caseload, messages: Messages) -> list[Row]:
    """Who is new, by the name without capitals, gets the name as number."""
    rows = list(_rows(caseload, EMPLOYERS))
    known = {row["name"].casefold() for row in rows}
    for message in messages.vacancies.values():
        told = columns_of(message, OFFER)
        if (name := told["employer"]) and name.casefold() not in known:
            known.add(name.casefold())
            rows.append({"employer_id": name, "name": name, "municipality": told["place"]})
    return rows


def _offers(caseload: Caseload, messages: Messages, employers: Iterable[Row]) -> Iterable[Row]:
    number_of = {row["name"].casefold(): row["employer_id"] for row in employers}
    known = {row["offer_id"]: row for row in _rows(caseload, OFFERS)}
    here = caseload["persons"]["municipality"].unique()
    municipality = here[0] if len(here) == 1 else None
    for id, message in messages.vacancies.items():
        told = {column: value for column, value in columns_of(message, OFFER).items() if value is not None}
        if name := told.get("employer"):
            told["employer"] = number_of[name.casefold()]
        new = {"offer_id": id, "kind": VACANCY, "municipality": municipality, "title": _title(message)}
        known[id] = known.get(id, new) | told
    return known.values()


def _title(message: Message) -> str:
    """Of a vacancy without a name."""
    occupation = message.get("beroep")
    words = occupation.values() if isinstance(occupation, dict) else ()
    return next((word for word in words if isinstance(word, str) and not word[:1].isdigit()), "vacature")


def _profiles(caseload: Caseload, messages: Messages, at: datetime) -> Iterable[Row]:
    told = {id: columns_of(message, PROFILE) for id, message in messages.job_seekers.items()}
    new = ({"person_id": id, "recorded_at": at} | row for id, row in told.items() if any(row.values()))
    return (*_rows(caseload, PROFILES), *new)


def _rows(caseload: Caseload, table: str) -> Iterator[Row]:
    return caseload[table].iter_rows(named=True) if table in caseload.tables else iter(())


def _table(name: str, rows: Iterable[Row]) -> RawTable:
    schema = dict.fromkeys(record_type(name).columns)  # what the values are, Polars sees itself
    return RawTable(name, "VUM", pl.DataFrame(list(rows), schema, infer_schema_length=None).with_row_index(LINE, 1))


def _accepted(messages: Messages, caseload: Caseload, at: datetime) -> Messages:
    """The messages whose row came in."""
    offers = {row["offer_id"] for row in _rows(caseload, OFFERS)}
    people = {row["person_id"] for row in _rows(caseload, PROFILES) if row["recorded_at"] == at}
    return Messages(_of(messages.vacancies, offers), _of(messages.job_seekers, people))


def _of(messages: Mapping[str, Message], ids: set[str]) -> dict[str, Message]:
    return {id: message for id, message in messages.items() if id in ids}


def _without_occupation(messages: Messages) -> int:
    vacancies = (columns_of(message, OFFER)["occupation"] for message in messages.vacancies.values())
    seekers = (columns_of(message, PROFILE)["occupations"] for message in messages.job_seekers.values())
    return sum(code is None for code in (*vacancies, *seekers))
