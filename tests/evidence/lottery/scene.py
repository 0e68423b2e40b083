"""Small caseloads in which people draw lots, told in a few words."""

from datetime import date, datetime
from typing import Any

import polars as pl

from inbeeld.evidence import Question
from inbeeld.evidence.outcome import outcome
from inbeeld.facts.caseload import Caseload
from tests.spec import Row, person_row

__all__ = ["ON", "Row", "caseload", "lot", "question", "spell"]

ON = date(2019, 1, 1)
OFFERS = (("A", "language_course"), ("B", "language_course"), ("M", "mentor"))


def question(after: tuple[int, ...] = (12,), name: str = "in_paid_work", by: tuple[str, ...] = ()) -> Question:
    return Question("language_course", outcome(name), after, ON, by=by)


def caseload(decisions: list[Row], spells: list[Row] | None = None, people: list[str] | None = None) -> Caseload:
    """Everybody is settled since 2014 and seen each year."""
    names = people or sorted({str(row["person_id"]) for row in decisions})
    contacts = [(f"{name}{year}", name, date(year, month, 1)) for name in names for year in range(2014, 2019)
                for month in (1, 7)]  # fmt: skip
    return Caseload.of(
        {
            "persons": pl.DataFrame([person_row(name) for name in names]),
            "offers": pl.DataFrame(OFFERS, schema=["offer_id", "kind"], orient="row").with_columns(title="kind"),
            "decisions": pl.DataFrame(decisions),
            "spells": pl.DataFrame(spells or [], schema_overrides={"start": pl.Date, "end": pl.Date}),
            "contacts": pl.DataFrame(contacts, schema=["contact_id", "person_id", "date"], orient="row"),
        }
    )


def lot(who: str, day: str, step: str, chance: float | None = 0.5, offer: str = "A", recorded: str = "") -> Row:
    told: dict[str, Any] = {"person_id": who, "offer_id": offer, "date": date.fromisoformat(day), "step": step}
    recorded_at = datetime.fromisoformat(recorded) if recorded else None
    return told | {"decision_id": f"{who} {offer} {day} {step}", "chance": chance, "recorded_at": recorded_at}


def spell(who: str, kind: str, start: str, end: str | None = None) -> Row:
    days = {"start": date.fromisoformat(start), "end": date.fromisoformat(end) if end else None}
    return {"spell_id": f"{who} {kind} {start}", "person_id": who, "kind": kind, **days}
