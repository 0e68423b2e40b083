"""The seekers and openings in the caseload of a municipality. The register makes its own, from lives and rows."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.municipalities import successor_on
from inbeeld.guidance.matching.from_life import seeker_of
from inbeeld.guidance.matching.isco import isco_codes
from inbeeld.guidance.matching.opening import Opening
from inbeeld.guidance.matching.seeker import Seeker
from inbeeld.guidance.signals.from_caseload import by_person, lives
from inbeeld.guidance.signals.steps import places_taken
from inbeeld.timeline.known import as_known
from inbeeld.timeline.reference import Row, present

NEEDED = ("persons", "offers", "spells", "decisions", "profiles", "goals")
COPIED = tuple(one.name for one in fields(Opening) if one.name not in ("opening_id", "taken"))


def seekers(caseload: Caseload, day: date) -> Iterator[Seeker]:
    """Those who live here and are 18 up to 65 years old, with what was known on the day."""
    needed = Caseload({name: frame for name, frame in caseload.tables.items() if name in NEEDED})
    return (seeker_of(life, day) for life in lives(needed, day) if present(life.person, day))


def openings(caseload: Caseload, day: date) -> tuple[Opening, ...]:
    """All offers, with how many of their places are taken on the day."""
    known = {name: as_known(name, caseload[name], day) for name in ("offers", "decisions") if name in caseload.tables}
    rows = {name: frame.to_dicts() for name, frame in known.items()}
    taken = places_taken(by_person(rows.get("decisions", [])).values(), day)
    return tuple(opening_of(row, taken[row["offer_id"]], day) for row in rows.get("offers", ()))


def opening_of(row: Row | Mapping[str, Any], taken: int, day: date) -> Opening:
    """From a row with the columns of the table `offers`. Municipalities are those of the day."""
    told: dict[str, Any] = {name: row.get(name) for name in COPIED}
    places = {name: successor_on(code, day) for name in ("municipality", "place") if (code := told[name])}
    occupation = next(iter(isco_codes(told["occupation"])), None)
    return Opening(opening_id=row["offer_id"], taken=taken, **{**told, **places, "occupation": occupation})
