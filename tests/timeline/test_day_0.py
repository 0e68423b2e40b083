"""Day 0, and what was the case on it, is as its spec says, in every engine."""

from datetime import timedelta
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import definition
from inbeeld.timeline import fast, following_reference, states
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.transitions import Transitions
from tests.nasty import DAYS, caseloads
from tests.second_opinion import following as second_opinion
from tests.spec import SPECS, caseload_of, table_in
from tests.timeline.test_following import has_spells

ENGINES = {"reference": following_reference.follow, "fast": follow, "duckdb": second_opinion.follow}
PATHS = sorted((SPECS / "day_0").glob("*.md"))
EXAMPLES = [(path, row) for path in PATHS for row in table_in(path)[2]]
ON = DAYS[0]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("path", "row"), EXAMPLES, ids=lambda told: told.stem if isinstance(told, Path) else told["person"]
)
def test_day_0_is_as_the_spec_says(path: Path, row: dict[str, str], engine: str) -> None:
    origin, on, _ = table_in(path)
    by = states.OF_ORIGIN[origin]
    found = ENGINES[engine](caseload_of(row["person"], row["facts"]), origin, on, by=by)
    told = {name: row[name.replace("_", " ")] for name in ("day_0", *by)}
    assert _told(found) == told


def _told(found: Transitions) -> dict[str, str]:
    """Of one person who is followed up to the last day."""
    out = found.table.filter(process=states.OCCUPATION, to=states.OUTSIDE).to_dicts()
    if not out:
        return dict.fromkeys(("day_0", *found.by), "-")
    return {"day_0": str(found.on - timedelta(out[0]["day"])), **{name: out[0][name] for name in found.by}}


def test_every_origin_with_variables_of_its_own_has_a_spec() -> None:
    assert {path.stem for path in PATHS} == {origin for origin, names in states.OF_ORIGIN.items() if names}


@settings(max_examples=100)
@given(caseloads(ON).filter(has_spells))
def test_work_lasts_at_the_earliest_a_year_after_it_started(caseload: Caseload) -> None:
    moves = follow(caseload, states.START, ON).table
    assert not moves.filter(pl.col("to") == states.REACHED, pl.col("day") < states.LASTING_DAYS).height


def test_near_is_as_near_as_in_the_figure() -> None:
    assert definition("returned_to_benefit").the_rule.near == states.NEAR


def test_variables_of_an_origin_are_told_where_they_go() -> None:
    caseload = caseload_of("P", "paid_work 2016-06-01..")
    for name, said in (("contract", "exit_from_benefit or start_of_work"), ("education_before", "start_of_work")):
        with pytest.raises(RequestError, match=f"--origin {said}"):
            follow(caseload, states.SETTLED, ON, by=(name,))
        with pytest.raises(RequestError, match=f"--origin {said}"):
            fast.count(caseload, [], ON, by=(name,))
