"""Files add up as people do; what does not add up is refused."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.timeline import fast
from inbeeld.timeline.count_files import CountFile, combined, split, under_successors
from inbeeld.timeline.counts import added
from tests.every_rule import EVERY_RULE
from tests.timeline.count_files.made import ON, eighty, file_of, municipalities

CODES = ("GM0014", "GM0018", "GM0040", "GM1952")
"""On the day the second and third have merged into the fourth."""

SPLITS = ((), ("age_group",), ("municipality",), ("sex", "recorded_municipality"), ("province", "region", "sex"))


def add(*files: CountFile) -> CountFile:
    return combined(files, [Path(f"{number}.parquet") for number, _ in enumerate(files)])


@settings(max_examples=15)
@given(municipalities(*CODES), st.sampled_from(SPLITS), st.data())
def test_files_add_up_as_people_do_in_whatever_parts(
    places: list[Caseload], by: tuple[str, ...], data: st.DataObject
) -> None:
    persons = added(fast.count(place, EVERY_RULE, ON, None, by) for place in places)
    borders = sorted(data.draw(st.sets(st.integers(1, 3))))
    parts = [places[start:end] for start, end in zip([0, *borders], [*borders, None], strict=True)]
    files = split(add(*(file_of(*part) for part in parts)).counts, by)
    assert_frame_equal(files.table, persons.table)
    assert files.delivered == persons.delivered


@settings(max_examples=10)
@given(municipalities(*CODES))
def test_merged_municipalities_add_up_under_the_code_of_the_day(places: list[Caseload]) -> None:
    together = under_successors(add(*(file_of(place) for place in places)))
    by = ("sex", "municipality", "age_group")
    assert together.counts.by == by
    expected = added(fast.count(place, EVERY_RULE, ON, None, by) for place in places)
    assert_frame_equal(together.counts.table, expected.table)
    assert not {"GM0018", "GM0040"}.intersection(together.counts.table["municipality"])
    apart = add(*(under_successors(file_of(place)) for place in places))
    assert_frame_equal(apart.counts.table, together.counts.table)
    assert_frame_equal(under_successors(together).counts.table, together.counts.table)


def test_recorded_codes_stay_unless_they_are_merged() -> None:
    together = add(file_of(eighty("GM0018")), file_of(eighty("GM1952")))
    assert set(together.counts.table["recorded_municipality"]) == {"GM0018", "GM1952"}
    assert set(split(together.counts, ("municipality",)).table["municipality"]) == {"GM1952"}


@pytest.mark.parametrize("merge", [False, True])
def test_a_municipality_in_two_files_is_refused_also_after_a_merger(merge: bool) -> None:
    region = add(file_of(eighty("GM0014")), file_of(eighty("GM0018")))
    with pytest.raises(RequestError, match=r"GM0018 is in 0.parquet and in 1.parquet\.\nA municipality in two files"):
        add(under_successors(region), under_successors(file_of(eighty("GM0018")))) if merge else add(
            region, file_of(eighty("GM0018"))
        )


def test_a_file_with_itself_is_refused() -> None:
    file = file_of(eighty("GM0014"))
    with pytest.raises(RequestError, match="GM0014"):
        add(file, file)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"on": date(2018, 1, 2)}, "0.parquet is of 2018-01-01, and 1.parquet is of 2018-01-02"),
        ({"known_on": date(2018, 2, 1)}, "as known on the day it was made, and 1.parquet is as known on 2018-02-01"),
    ],
)
def test_other_days_do_not_add_up(changed: dict[str, date], said: str) -> None:
    other = file_of(eighty("GM0018"))
    with pytest.raises(RequestError, match=said):
        add(file_of(eighty("GM0014")), replace(other, counts=replace(other.counts, **changed)))


def test_other_variables_and_other_figures_do_not_add_up() -> None:
    other = file_of(eighty("GM0018"), by=("sex",))
    with pytest.raises(RequestError, match="is split by sex, recorded_municipality"):
        add(file_of(eighty("GM0014"), by=("sex", "age_group")), other)
    with pytest.raises(RequestError, match="count different figures"):
        add(file_of(eighty("GM0014"), by=("sex",)), replace(other, rules=frozenset()))


def test_the_order_of_the_variables_is_nothing() -> None:
    orders = (("sex", "age_group"), ("age_group", "sex"))
    files = [file_of(eighty(code), by=by) for code, by in zip(CODES, orders, strict=False)]
    assert add(*files).codes == {"GM0014", "GM0018"}


def test_a_variable_that_is_not_in_the_file_is_named() -> None:
    counts = file_of(eighty("GM0014")).counts
    with pytest.raises(RequestError, match="not split by nationality, education_level, but by sex"):
        split(counts, ("sex", "nationality", "education_level"))
    merged = under_successors(file_of(eighty("GM0018"))).counts
    with pytest.raises(RequestError, match="not split by recorded_municipality"):
        split(merged, ("recorded_municipality",))
