"""A division as what `guidance.division` takes, and what that proposes as what a division keeps."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import polars as pl

from inbeeld.guidance.division import Floor, Proposal, Request
from inbeeld.guidance.division.tables import Tables
from inbeeld.register.models import Division, DivisionLine
from inbeeld.web.division.rules import read

OPTION = {"person_id": pl.String, "place_id": pl.String, "rank": pl.Int64}
Floors = Sequence[Mapping[str, Any]]


def request(division: Division, lines: Sequence[DivisionLine], floors: Floors, seed: int) -> Request:
    """`lines`: of who takes part, with their person. People are known by their number, as in a caseload, so that
    anybody who has one can draw the same lots again."""
    return Request(_tables(division, lines), read(division.rule), tuple(Floor(**one) for one in floors), seed)


def _tables(division: Division, lines: Iterable[DivisionLine]) -> Tables:
    people = [{"person_id": line.person.number, **line.facts} for line in lines]
    options = [(line.person.number, offer, rank) for line in lines for offer, rank in line.options.items()]
    return Tables(
        people=pl.DataFrame(people, infer_schema_length=None),
        places=pl.DataFrame({"place_id": list(division.places), "capacity": list(division.places.values())}),
        options=pl.DataFrame(options, schema=OPTION, orient="row"),
    )


def drawn(proposal: Proposal, lines: Iterable[DivisionLine]) -> dict[UUID, dict[str, Any]]:
    """By the id of the person, what was drawn."""
    rows = {row["person_id"]: row for row in proposal.table.to_dicts()}
    chances = _chances(proposal)
    following = _following(proposal)
    return {
        line.person_id: _fields(row := rows[line.person.number])
        | {
            "chances": chances.get(row["class"], {}),
            "next_for": following.get(line.person.number, {}),
        }
        for line in lines
    }


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    same = ("duty", "points", "points_of", "lot", "chance", "next_best", "change")
    return {"equals": row["class"], "proposed": row["place_id"], **{name: row[name] for name in same}}


def _chances(proposal: Proposal) -> dict[Any, dict[str, float]]:
    """Class → offer → the chance of each of its people."""
    found: dict[Any, dict[str, float]] = {}
    for row in proposal.chances.iter_rows(named=True):
        found.setdefault(row["class"], {})[row["place_id"]] = row["chance"]
    return found


def _following(proposal: Proposal) -> dict[str, dict[str, int]]:
    """Person → offer → the place in the row."""
    found: dict[str, dict[str, int]] = {}
    for row in proposal.next_in_line.iter_rows(named=True):
        found.setdefault(row["person_id"], {})[row["place_id"]] = row["rank"]
    return found


def told(proposal: Proposal) -> dict[str, Any]:
    """What it says of itself as a whole."""
    return {"floors": proposal.floors.to_dicts()}
