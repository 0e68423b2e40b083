"""The figures of added count files are those of the persons, to the last digit."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import Measured, measure, rules_for, variables_for
from inbeeld.timeline import fast
from inbeeld.timeline.count_files import (
    CountFile,
    combined,
    counted,
    read_count_files,
    split,
    under_successors,
    write_count_file,
)
from inbeeld.timeline.counts import Counts, added
from tests.timeline.count_files.made import ON, municipalities

FIGURES = definitions()
RULES = rules_for(FIGURES)
SPLITS: tuple[tuple[str, ...], ...] = ((), ("sex",), ("municipality",), ("age_group", "region"))


def measured(counts: Counts, by: tuple[str, ...]) -> Measured:
    return measure(counts, FIGURES, by, named_from=2)


def sent(files: Sequence[CountFile]) -> CountFile:
    """Written by each, read and added by another."""
    with TemporaryDirectory() as directory:
        paths = [Path(directory) / f"{number}.parquet" for number, _ in enumerate(files)]
        for file, path in zip(files, paths, strict=True):
            write_count_file(file, path)
        return combined(read_count_files(paths, RULES), paths)


@pytest.mark.parametrize("by", SPLITS)
@settings(max_examples=8)
@given(places=municipalities("GM0018", "GM0014", "GM1952"), border=st.integers(1, 2), merge=st.booleans())
def test_counts_give_the_figures_of_the_persons_in_whatever_parts(
    by: tuple[str, ...], places: list[Caseload], border: int, merge: bool
) -> None:
    wanted = variables_for(FIGURES, by)
    parts = (places[:border], places[border:])
    file = sent([counted(part, RULES, ON, None, wanted) for part in parts])
    file = under_successors(file) if merge else file
    persons = added(fast.count(place, RULES, ON, None, wanted) for place in places)
    one, other = measured(split(file.counts, wanted), by), measured(persons, by)
    assert_frame_equal(one.rows, other.rows, check_exact=True)
    assert_frame_equal(one.needs, other.needs)
    assert [part.name for part in one.partitions] == [part.name for part in other.partitions]
    for mine, theirs in zip(one.partitions, other.partitions, strict=True):
        assert_frame_equal(mine.cells, theirs.cells, check_row_order=False)
