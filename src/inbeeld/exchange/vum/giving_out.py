"""Rows of a caseload become messages: the vacancies that are open, and the profiles of the people who were named."""

from collections.abc import Collection
from datetime import date
from typing import Any

import polars as pl

from inbeeld.exchange.vum.mapping import OFFER, PROFILE, message_of
from inbeeld.exchange.vum.messages import JOB_SEEKER, VACANCY, Messages
from inbeeld.exchange.vum.taking_in import EMPLOYERS, OFFERS, PROFILES
from inbeeld.exchange.vum.taking_in import VACANCY as PAID_WORK
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError


def give_out(caseload: Caseload, kept: Messages, people: Collection[str], on: date) -> Messages:
    """Of a message that was taken in before, what the caseload does not know is given back as it came.

    No profile leaves but of who is in `people`. Raises RequestError where one of these is not in the caseload.
    """
    unknown = set(people) - set(caseload["persons"]["person_id"])
    if unknown:
        raise RequestError(f"{len(unknown)} of the {len(set(people))} people asked for are not in the caseload.")
    vacancies = {
        row["offer_id"]: message_of(row, OFFER, kept.vacancies.get(row["offer_id"], {VACANCY: row["offer_id"]}))
        for row in _open(caseload, on)
    }
    job_seekers = {
        row["person_id"]: message_of(
            row, PROFILE, kept.job_seekers.get(row["person_id"], {JOB_SEEKER: row["person_id"]})
        )
        for row in _known(caseload, people, on)
    }
    return Messages(vacancies, job_seekers)


def _open(caseload: Caseload, on: date) -> list[dict[str, Any]]:
    """Vacancies that have not ended, and are still shared."""
    if OFFERS not in caseload.tables:
        return []
    still = [pl.col(column).is_null() | (pl.col(column) > on) for column in ("end", "shared_until")]
    offers = caseload[OFFERS].filter(pl.col("kind") == PAID_WORK, *still).sort("offer_id")
    return _with_names(caseload, offers).to_dicts()


def _with_names(caseload: Caseload, offers: pl.DataFrame) -> pl.DataFrame:
    """Of the employers, instead of their numbers."""
    if EMPLOYERS not in caseload.tables:
        return offers
    numbers, names = caseload[EMPLOYERS].select("employer_id", "name")
    return offers.with_columns(pl.col("employer").replace(numbers, names))


def _known(caseload: Caseload, people: Collection[str], on: date) -> list[dict[str, Any]]:
    """What is known of each on the day: of each column the newest value. Each row adds to those before it."""
    if PROFILES not in caseload.tables:
        return []
    by_then = caseload[PROFILES].filter(
        pl.col("recorded_at").dt.date() <= on, pl.col("person_id").is_in(list(people))
    )
    newest = pl.all().exclude("person_id").drop_nulls().last()
    return by_then.sort("recorded_at").group_by("person_id").agg(newest).sort("person_id").to_dicts()
