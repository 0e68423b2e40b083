"""Count files of nasty caseloads."""

import json
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import polars as pl
from hypothesis import strategies as st

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline.count_files import CountFile, counted, read_count_files, write_count_file
from inbeeld.timeline.count_files.seal import BLANK, sealed
from tests import nasty
from tests.every_rule import EVERY_RULE
from tests.nasty import DAYS

Spoil = Callable[[pl.DataFrame], pl.DataFrame]
ON = DAYS[0]
BY = ("sex", "age_group")


def file_of(*caseloads: Caseload, by: tuple[str, ...] = BY) -> CountFile:
    return counted(caseloads, EVERY_RULE, ON, None, by)


@st.composite
def municipalities(draw: st.DrawFn, *codes: str) -> list[Caseload]:
    """A nasty caseload per code, in which everybody is recorded under that code."""
    return [_living_in(code, draw(nasty.caseloads(ON, prefix=code))) for code in codes]


def _living_in(code: str, caseload: Caseload) -> Caseload:
    persons = caseload["persons"].with_columns(municipality=pl.lit(code))
    return Caseload({**caseload.tables, "persons": persons})


def eighty(code: str) -> Caseload:
    """A plain caseload in which every other one of eighty people works, is offered a course and declines it."""
    people = pl.DataFrame({"person_id": [f"P{n}" for n in range(80)]})
    persons = people.with_columns(
        municipality=pl.lit(code),
        sex=pl.lit("f"),
        birth_date=pl.date(1985, 5, 5),
        arrival_route=pl.lit("asylum"),
        permit_date=pl.date(2016, 1, 1),
        settled_date=pl.date(2017, 6, 1),
    )
    half = people.gather_every(2)
    jobs = half.with_columns(spell_id="person_id", kind=pl.lit("paid_work"), start=pl.date(2017, 7, 1))
    offer = pl.DataFrame({"offer_id": ["O1"], "kind": ["course"], "title": ["Course"]})
    told = {"offer_id": pl.lit("O1"), "step": pl.lit("declined"), "reason": pl.lit("distance")}
    declined = half.with_columns(decision_id="person_id", date=pl.date(2017, 7, 1), **told)
    contacts = half.with_columns(contact_id="person_id", date=pl.date(2017, 7, 1))
    tables = {"persons": persons, "spells": jobs, "offers": offer, "decisions": declined, "contacts": contacts}
    return Caseload.of(tables)


def spoilt(path: Path, spoil: Spoil, **header: object) -> Path:
    """The same file with another table, or with something else in its header, and a seal that holds."""
    told = pl.read_parquet_metadata(path)
    metadata = {"inbeeld": json.dumps(json.loads(told["inbeeld"]) | header), "seal": BLANK.decode()}
    content = BytesIO()
    spoil(pl.read_parquet(path)).write_parquet(content, metadata=metadata)
    path.write_bytes(sealed(content.getvalue()))
    return path


def written(file: CountFile, path: Path) -> Path:
    write_count_file(file, path)
    return path


def read(paths: Iterable[Path]) -> tuple[CountFile, ...]:
    return read_count_files(paths, EVERY_RULE)
