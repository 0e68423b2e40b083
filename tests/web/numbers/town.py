"""A town of 80 made-up people, received by an action: enough for figures that may be shown, and some that may not."""

from datetime import date, timedelta

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.register.actions.receiving import receive_caseload
from inbeeld.register.models import Employee
from tests.world import HERE

PEOPLE = 80
SETTLED = date(2024, 1, 8)
LAST_CONTACT = date(2026, 4, 1)
WORK, COURSE, DECLINED, UNSEEN = range(20), range(20, 40), range(40, 43), range(43, 60)
"""Who does what. Three people declined: too few to be shown."""
COURSE_PLACES = 30


def fill(by: Employee) -> None:
    receive_caseload(Caseload.of(tables()), by=by)


def tables() -> dict[str, pl.DataFrame]:
    return {
        "persons": pl.DataFrame([_person(n) for n in range(PEOPLE)]),
        "spells": pl.DataFrame([_spell(n) for n in (*WORK, *COURSE)]),
        "contacts": pl.DataFrame([_contact(n) for n in range(PEOPLE) if n not in UNSEEN]),
        "assignments": pl.DataFrame([_assignment(n) for n in range(PEOPLE) if n % 4]),
        "offers": pl.DataFrame(
            [
                {
                    "offer_id": "O1",
                    "kind": "language_course",
                    "title": "Taal op de werkvloer",
                    "capacity": COURSE_PLACES,
                },
                {
                    "offer_id": "O2",
                    "kind": "trial_placement",
                    "title": "Bakkerij",
                    "capacity": 2,
                    "end": date(2025, 1, 1),
                },
            ]
        ),
        "decisions": pl.DataFrame([_decision(n) for n in (*COURSE, *DECLINED)], infer_schema_length=None),
    }


def _person(n: int) -> dict[str, object]:
    return {
        "person_id": f"T{n}",
        "municipality": HERE,
        "sex": "f" if n % 2 else "m",
        "birth_date": date(1985, 1, 1) + timedelta(n),
        "arrival_route": "asylum" if n % 3 else "family_reunification",
        "permit_date": SETTLED,
        "settled_date": SETTLED,
    }


def _spell(n: int) -> dict[str, object]:
    kind = "paid_work" if n in WORK else "language_course"
    return {
        "spell_id": f"S{n}",
        "person_id": f"T{n}",
        "kind": kind,
        "start": date(2025, 9, 1),
        "contract": "permanent",
    }


def _contact(n: int) -> dict[str, object]:
    return {"contact_id": f"C{n}", "person_id": f"T{n}", "date": LAST_CONTACT, "channel": "phone"}


def _assignment(n: int) -> dict[str, object]:
    manager = "KM1" if n % 2 else "KM2"
    return {"person_id": f"T{n}", "case_manager_id": manager, "start": SETTLED, "dedicated": True}


def _decision(n: int) -> dict[str, object]:
    step, reason = ("declined", "health") if n in DECLINED else ("started", None)
    told = {"decision_id": f"D{n}", "person_id": f"T{n}", "offer_id": "O1", "date": date(2025, 9, 1)}
    return {**told, "step": step, "reason": reason}
