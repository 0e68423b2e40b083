"""A proposal as JSON and CSV: a row per person, the same in both languages."""

import json

import polars as pl

from inbeeld.guidance.division import Proposal


def to_csv(proposal: Proposal) -> str:
    """A column for the points of each ground, and for each part of what would change it."""
    grounds = [field.name for field in proposal.table.schema["points_of"].fields]  # type: ignore[attr-defined]
    parts = [field.name for field in proposal.table.schema["change"].fields]  # type: ignore[attr-defined]
    points = (pl.col("points_of").struct.field(name).alias(f"points_{name}") for name in grounds)
    changes = (pl.col("change").struct.field(name).alias(f"change_{name}") for name in parts)
    duties = {place: duty.id for place, duty in enumerate(proposal.rule.duties, 1)}
    duty = pl.col("duty").replace_strict(duties, default=None, return_dtype=pl.String)
    who, how = ("person_id", "place_id"), ("class", "chance", "lot", "next_best")
    return proposal.table.select(*who, duty, "points", *points, *how, *changes).write_csv()


def to_json(proposal: Proposal) -> str:
    """By whom and how it was made, and then everybody, each on a line of their own."""
    rule = proposal.rule
    told = {
        "rule": {"id": rule.id, "version": rule.version, "since": rule.since.isoformat()},
        "seed": proposal.seed,
        "worth": proposal.worth,
        "bound": proposal.bound,
        "floors": proposal.floors.to_dicts(),
        "places": proposal.places.to_dicts(),
        "next_in_line": proposal.next_in_line.to_dicts(),
        "chances": proposal.chances.to_dicts(),
    }
    lines = [f"{json.dumps(name)}: {json.dumps(what, ensure_ascii=False)}" for name, what in told.items()]
    people = ",\n".join(json.dumps(row, ensure_ascii=False) for row in proposal.table.iter_rows(named=True))
    return "{\n" + ",\n".join(lines) + ',\n"people": [\n' + people + "\n]\n}\n"
