"""Who is followed in files is followed as from the persons, to the last one, in whatever parts they were sent."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.timeline.count_files import CountFile, combined, split_transitions, under_successors
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.states import OF_ORIGIN, ORIGINS
from inbeeld.timeline.transitions import added
from tests.timeline.count_files.made import ON, eighty, file_of, municipalities, read, written

CODES = ("GM0014", "GM0018", "GM1952")
"""On the day the second has merged into the third."""

SPLITS = ((), ("sex", "age_group"), ("municipality",), ("province", "sex", "region"))


def sent(files: Sequence[CountFile]) -> CountFile:
    """Written by each, read and added by another."""
    with TemporaryDirectory() as directory:
        paths = [written(file, Path(directory) / f"{number}.parquet") for number, file in enumerate(files)]
        return combined(read(paths), paths)


@settings(max_examples=25)
@given(
    places=municipalities(*CODES),
    border=st.integers(1, 2),
    merge=st.booleans(),
    origin=st.sampled_from(ORIGINS),
    by=st.sampled_from(SPLITS),
)
def test_files_are_followed_as_their_people(
    places: list[Caseload], border: int, merge: bool, origin: str, by: tuple[str, ...]
) -> None:
    by = (*by, *OF_ORIGIN[origin])
    followed = [place for place in places if "spells" in place.tables]
    file = sent([file_of(*places[:border]), file_of(*places[border:])])
    file = under_successors(file) if merge else file
    found = split_transitions(file.transitions[origin], by).table
    if followed:
        assert_frame_equal(found, added(follow(place, origin, ON, None, by) for place in followed).table)
    else:
        assert found.is_empty()


def test_merged_municipalities_are_followed_under_the_code_of_the_day() -> None:
    merged = under_successors(file_of(eighty("GM0018"), eighty("GM1952")))
    table = merged.transitions["settled_date"].table
    assert table["municipality"].unique().to_list() == ["GM1952"]
    assert table.filter(process="first_work", to="reached").select("day", "n").rows() == [(30, 80)]


def test_a_caseload_without_spells_has_no_transitions() -> None:
    plain = eighty("GM0014")
    tables = {name: frame for name, frame in plain.tables.items() if name != "spells"}
    file = sent([file_of(Caseload(tables))])
    assert all(transitions.table.is_empty() for transitions in file.transitions.values())


def test_a_variable_that_is_not_in_the_file_is_named_with_how_to_count_anew() -> None:
    moved = file_of(eighty("GM0014")).transitions["settled_date"]
    with pytest.raises(RequestError, match="Count the caseloads anew, with --by nationality,education_level"):
        split_transitions(moved, ("sex", "nationality", "education_level"))


def test_a_municipality_that_all_have_left_is_still_in_the_file() -> None:
    town = eighty("GM0014")
    left = town["persons"].with_columns(left_date=pl.date(2017, 12, 1))
    file = sent([file_of(Caseload({**town.tables, "persons": left}))])
    assert file.counts.table.filter(
        ~pl.col("rule").str.starts_with("Moved")
    ).is_empty()  # those are of earlier months
    assert file.codes == {"GM0014"}
    assert file.transitions["settled_date"].table.filter(process="occupation", to="left")["n"].sum() == 80
