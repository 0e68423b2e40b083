"""`follow` and `compare` say the same of count files as of the persons."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.cli.all_rules import all_rules
from inbeeld.cli.counted import Counted
from inbeeld.cli.intake import Delivery
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import Checked
from inbeeld.figures.definition import definitions
from inbeeld.outcomes.comparison import Outcome
from inbeeld.outcomes.curves import curves
from inbeeld.timeline.count_files import combined, counted, read_count_files, write_count_file
from inbeeld.timeline.states import ORIGINS
from tests.cli.conftest import Run, write_region
from tests.timeline.count_files.made import ON as DAY
from tests.timeline.count_files.made import municipalities

ON, UNTIL = ("--on", "2018-03-01"), ("--until-months", "40")
CODES = ("GM0003", "GM0010", "GM0014", "GM0018", "GM0037", "GM0047", "GM1680")
WORKING = (20, 30, 40, 25, 35, 30, 45)
ADJUST = ("--outcome", "in_paid_work", "--adjust", "age,sex")


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return write_region(
        tmp_path / "region", dict(zip(CODES, WORKING, strict=True)), [f"2017-03-{day:02}" for day in range(1, 29)]
    )


def files(run: Run, region: Path, *more: str) -> list[Path]:
    """Those of the first three together, and one of each other."""
    made = []
    for number, codes in enumerate([CODES[:3], *([code] for code in CODES[3:])]):
        made.append(region.parent / f"{number}.parquet")
        done = run("count", *(region / code for code in codes), *ON, *more, "--output", made[-1])
        assert done.exit_code == 0, done.output
    return made


def told(run: Run, command: str, *arguments: object) -> str:
    result = run(command, *arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("merge", [(), ("--merge-municipalities",)])
def test_follow_tells_the_same(run: Run, region: Path, merge: tuple[str, ...]) -> None:
    counts, together = files(run, region), region.parent / "together.parquet"
    assert run("combine", *counts, *merge, "--output", together).exit_code == 0
    for asked in (("--by", "municipality"), ("--by", "sex,province", "--origin", "permit_date")):
        asked += UNTIL
        persons = told(run, "follow", region, *ON, *asked)
        assert told(run, "follow", together, *asked) == persons
        assert told(run, "follow", *counts, *ON, *asked) == persons


def test_follow_tells_what_was_known_when_it_was_counted(run: Run, caseload: Path, tmp_path: Path) -> None:
    then, path = (*ON, "--known-on", "2017-03-01"), tmp_path / "then.parquet"
    assert run("count", caseload, *then, "--output", path).exit_code == 0
    assert told(run, "follow", path, *UNTIL) == told(run, "follow", caseload, *then, *UNTIL)
    assert told(run, "follow", path, *UNTIL) != told(run, "follow", caseload, *ON, *UNTIL)


def test_compare_tells_the_same(run: Run, region: Path) -> None:
    counts = files(run, region, "--by", "age_group")
    assert told(run, "compare", *counts, *ADJUST) == told(run, "compare", region, *ON, *ADJUST)


def test_compare_leaves_out_who_did_not_deliver_the_table(run: Run, region: Path) -> None:
    (region / "GM0037" / "spells.csv").unlink()
    of_persons = run("compare", region, *ON, *ADJUST)
    of_counts = run("compare", *files(run, region, "--by", "age_group"), *ADJUST)
    assert of_counts.stdout == of_persons.stdout
    assert of_counts.stderr == "inbeeld: GM0037 lacks a table that 'in_paid_work' needs, and is left out.\n"


def test_without_spells_counts_cannot_be_followed_either(run: Run, caseload: Path, tmp_path: Path) -> None:
    (caseload / "spells.csv").unlink()
    path = tmp_path / "counts.parquet"
    assert run("count", caseload, *ON, "--output", path).exit_code == 0
    of_counts = run("follow", path)
    assert of_counts.exit_code == 2
    assert "no spells table" in of_counts.output
    assert of_counts.output == run("follow", caseload, *ON).output


def test_a_file_without_following_makes_figures_and_follows_nobody(run: Run, region: Path) -> None:
    less, whole = files(run, region, "--no-follow"), region.parent / "whole.parquet"
    assert told(run, "measure", *less) == told(run, "measure", region, *ON)
    refused = run("follow", *less)
    assert refused.exit_code == 2
    assert "Count anew, without --no-follow." in refused.output
    assert run("count", region / CODES[-1], *ON, "--output", whole).exit_code == 0
    mixed = run("combine", *less[:-1], whole, "--output", region.parent / "mixed.parquet")
    assert mixed.exit_code == 2
    assert "follows people from nowhere" in mixed.output
    assert not (region.parent / "mixed.parquet").exists()
    assert less[0].stat().st_size < whole.stat().st_size


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("follow", "--by", "sexe"), "Did you mean 'sex'?"),
        (("follow", "--by", "nationality"), "Count the caseloads anew, with --by nationality."),
        (("follow", "--on", "2018-01-01"), "these counts are of 2018-03-01"),
        (
            ("compare", "--outcome", "in_paid_work"),
            "Count the caseloads anew, with --by age_group,education_level,months_since_settlement.",
        ),
        (
            ("compare", "--outcome", "in_view", "--adjust", "sex"),
            "No caseload has the tables for 'in_view': contacts",
        ),
    ],
)
def test_what_the_counts_cannot_tell_is_refused(
    run: Run, caseload: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    path = tmp_path / "counts.parquet"
    run("count", caseload, *ON, "--output", path)
    result = run(arguments[0], path, *arguments[1:])
    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.parametrize("command", [("follow",), ("compare", *ADJUST)])
def test_a_municipality_in_two_files_is_refused(run: Run, caseload: Path, tmp_path: Path, command: list[str]) -> None:
    one, other = tmp_path / "one.parquet", tmp_path / "other.parquet"
    for path in (one, other):
        run("count", caseload, *ON, "--output", path)
    result = run(*command, one, other, "--output", tmp_path / "answer.txt")
    assert result.exit_code == 2
    assert f"GM0014 is in {one} and in {other}." in result.output
    assert not (tmp_path / "answer.txt").exists()


def test_a_file_that_was_cut_off_is_refused(run: Run, caseload: Path, tmp_path: Path) -> None:
    path = tmp_path / "counts.parquet"
    run("count", caseload, *ON, "--output", path)
    path.write_bytes(path.read_bytes()[:2000])
    result = run("follow", path, "--output", tmp_path / "answer.txt")
    assert result.exit_code == 3
    assert f"{path} was cut off. Write it or fetch it anew." in result.output
    assert not (tmp_path / "answer.txt").exists()


def sent(parts: Sequence[Sequence[Caseload]], by: tuple[str, ...]) -> Counted:
    """Each part counted into a file, and all files read."""
    with TemporaryDirectory() as directory:
        paths = [Path(directory) / f"{number}.parquet" for number, _ in enumerate(parts)]
        for part, path in zip(parts, paths, strict=True):
            write_count_file(counted(part, all_rules(), DAY, None, by), path)
        return Counted(combined(read_count_files(paths, all_rules()), paths))


@settings(max_examples=10)
@given(
    places=municipalities("GM0014", "GM0018", "GM1952").filter(
        lambda places: all("spells" in place.tables for place in places)
    ),
    border=st.integers(1, 2),
    origin=st.sampled_from(ORIGINS),
)
def test_in_whatever_parts_the_numbers_of_curves_and_comparisons_are_those_of_the_persons(
    places: list[Caseload], border: int, origin: str
) -> None:
    persons = Delivery({str(number): Checked(place, pl.DataFrame(), ()) for number, place in enumerate(places)})
    files = sent([persons.caseloads[:border], persons.caseloads[border:]], ("sex", "age_group"))
    found = (one.transitions(origin, DAY, None, ("sex", "municipality")) for one in (files, persons))
    one, other = (curves(transitions, 24, enough=1) for transitions in found)
    assert_frame_equal(one.rows, other.rows, check_exact=True)
    rules = {figure.rule: figure for figure in definitions() if figure.form == "share" and figure.rule}
    for rule, figure in rules.items():
        outcome = Outcome(rule, figure.numerator)
        cells = (
            outcome.cells(one.counts([rule], DAY, None, ("municipality", "age_group"))) for one in (files, persons)
        )
        assert_frame_equal(*cells)
