"""Messages become rows of a caseload: vacancies offers, job seekers what is known of people who are in it.

The rows are judged by the check that judges every row, so nothing comes in by this door that another would refuse.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from inbeeld.exchange.vum.mapping import OFFER, PROFILE, columns_of
from inbeeld.exchange.vum.messages import Message, Messages
from inbeeld.facts.caseload import Caseload, completed
from inbeeld.facts.check import Checked, check
from inbeeld.facts.raw_table import LINE, RawTable

VACANCY = "paid_work"
OFFERS, PROFILES = "offers", "profiles"

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

    Nothing of a person who is not in the caseload is kept.
    """
    checked = check(
        {**_raw(caseload), OFFERS: _offers(caseload, messages), PROFILES: _profiles(caseload, messages, at)}
    )
    accepted = _accepted(messages, checked, at)
    return Taken(checked.caseload, accepted, checked.refusals, _without_occupation(accepted))


def _raw(caseload: Caseload) -> dict[str, RawTable]:
    return {name: RawTable(name, name, frame.with_row_index(LINE, 1)) for name, frame in caseload.tables.items()}


def _offers(caseload: Caseload, messages: Messages) -> RawTable:
    known = {row["offer_id"]: row for row in _rows(caseload, OFFERS)}
    here = caseload["persons"]["municipality"].unique()
    municipality = here[0] if len(here) == 1 else None
    for id, message in messages.vacancies.items():
        new = {"offer_id": id, "kind": VACANCY, "municipality": municipality, "title": _title(message)}
        told = {column: value for column, value in columns_of(message, OFFER).items() if value is not None}
        known[id] = known.get(id, new) | told
    return _table(OFFERS, list(known.values()))


def _title(message: Message) -> str:
    """Of a vacancy without a name."""
    occupation = message.get("beroep")
    words = occupation.values() if isinstance(occupation, dict) else ()
    return next((word for word in words if isinstance(word, str) and not word[:1].isdigit()), "vacature")


def _profiles(caseload: Caseload, messages: Messages, at: datetime) -> RawTable:
    told = {id: columns_of(message, PROFILE) for id, message in messages.job_seekers.items()}
    new = ({"person_id": id, "recorded_at": at} | row for id, row in told.items() if any(row.values()))
    return _table(PROFILES, [*_rows(caseload, PROFILES), *new])


def _rows(caseload: Caseload, table: str) -> Iterator[Row]:
    return caseload[table].iter_rows(named=True) if table in caseload.tables else iter(())


def _table(name: str, rows: list[Row]) -> RawTable:
    frame = pl.DataFrame(rows, infer_schema_length=None) if rows else completed(name, pl.DataFrame())
    return RawTable(name, "VUM", frame.with_row_index(LINE, 1))


def _accepted(messages: Messages, checked: Checked, at: datetime) -> Messages:
    """The messages whose row came in."""
    offers = set(checked.caseload[OFFERS]["offer_id"])
    people = set(checked.caseload[PROFILES].filter(recorded_at=at)["person_id"])
    return Messages(_of(messages.vacancies, offers), _of(messages.job_seekers, people))


def _of(messages: Mapping[str, Message], ids: set[str]) -> dict[str, Message]:
    return {id: message for id, message in messages.items() if id in ids}


def _without_occupation(messages: Messages) -> int:
    vacancies = (columns_of(message, OFFER)["occupation"] for message in messages.vacancies.values())
    seekers = (columns_of(message, PROFILE)["occupations"] for message in messages.job_seekers.values())
    return sum(code is None for code in (*vacancies, *seekers))
