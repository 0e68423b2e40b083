"""JSON and CSV: a row per match, or per person and offer that is left over."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import polars as pl

from inbeeld.guidance.matching import Match, Result
from inbeeld.guidance.matching.discovery import conditions
from inbeeld.report.matching.found import FoundLeftovers, FoundMatches, answer_of

Row = dict[str, Any]


def matches_to_json(found: FoundMatches) -> str:
    """A list with an object per match, each on a line of its own, with all that explains it."""
    return _lines({**_ids(one), **_explained(one)} for one in found.matches)


def matches_to_csv(found: FoundMatches) -> str:
    """Conditions and wishes by their id, separated by spaces; after a missing one the courses that would close it."""
    schema = dict.fromkeys(
        ("person_id", "offer_id", "title", "answer", "missing", "to_ask", "wishes", "courses"), pl.String
    )
    rows = ({**_ids(one), "title": found.openings[one.opening_id].title, **_listed(one)} for one in found.matches)
    return pl.DataFrame(list(rows), schema=schema).write_csv()


def leftovers_to_json(found: FoundLeftovers) -> str:
    return _lines(_left(found))


def leftovers_to_csv(found: FoundLeftovers) -> str:
    schema = {**dict.fromkeys(("what", "id", "municipality", "title", "kind"), pl.String), "may_fit": pl.Boolean}
    return pl.DataFrame(list(_left(found)), schema=schema).write_csv()


def _ids(match: Match) -> Row:
    return {"person_id": match.seeker_id, "offer_id": match.opening_id, "answer": answer_of(match)}


def _explained(match: Match) -> Row:
    return {
        "conditions": [{"id": one.id, "holds": one.holds, **_facts(one)} for one in match.conditions],
        "wishes": [{"id": one.id, "met": one.met} for one in match.wishes],
        "closes": dict(match.closes),
    }


def _facts(result: Result) -> Row:
    condition = next(one for one in conditions() if one.id == result.id)
    facts = condition.facts(result.has, result.needed).items()
    return {name: fact.isoformat() if isinstance(fact, date) else fact for name, fact in facts}


def _listed(match: Match) -> Row:
    courses = (course for one in match.closes.values() for course in one)
    return {
        "missing": " ".join(one.id for one in match.missing),
        "to_ask": " ".join(one.id for one in match.to_ask),
        "wishes": " ".join(one.id for one in match.wishes),
        "courses": " ".join(dict.fromkeys(courses)),
    }


def _left(found: FoundLeftovers) -> Iterator[Row]:
    """People first. An offer has a title and a kind."""
    for one in found.leftovers.people:
        where = found.seekers[one.id].municipality
        yield {
            "what": "person",
            "id": one.id,
            "municipality": where,
            "title": None,
            "kind": None,
            "may_fit": one.may_fit,
        }
    for one in found.leftovers.openings:
        opening = found.openings[one.id]
        told = {"municipality": opening.where, "title": opening.title, "kind": opening.kind}
        yield {"what": "offer", "id": one.id, **told, "may_fit": one.may_fit}


def _lines(rows: Iterable[Row]) -> str:
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"
