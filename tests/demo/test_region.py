"""Are the caseloads of the region as hard as announced, and no harder?"""

from collections import Counter
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from inbeeld.demo import Package, region, write_demo
from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.check import Checked, check
from inbeeld.facts.municipalities import existing_on, successor_on

AS_OF = date(2018, 1, 1)


@pytest.fixture(scope="module")
def packages() -> list[Package]:
    return list(region())


@pytest.fixture(scope="module")
def progress() -> list[tuple[str, int, int]]:
    """What was told while the packages were `written`."""
    return []


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, progress: list[tuple[str, int, int]]) -> list[Path]:
    def tell(package: Package, done: int, total: int) -> None:
        progress.append((package.municipality.code, done, total))

    return write_demo(tmp_path_factory.mktemp("demo"), on_progress=tell)


@pytest.fixture(scope="module")
def checked(written: list[Path]) -> list[Checked]:
    return [check(read_caseload(directory)) for directory in written]


def announced(packages: list[Package], start: str) -> int:
    return sum(count for package in packages for name, count in package.dirt.items() if name.startswith(start))


def test_there_is_a_package_for_each_municipality_of_2018(packages: list[Package]) -> None:
    assert [package.municipality for package in packages] == list(existing_on(AS_OF, "AM01"))


def test_the_check_refuses_exactly_the_rows_that_were_put_in_to_be_refused(
    packages: list[Package], checked: list[Checked]
) -> None:
    for package, told in zip(packages, checked, strict=True):
        faults = sum(len(rows) for rows in package.faulty.values())
        assert told.refused == told.refusals.height == faults == announced([package], "fault_")
    assert 24 <= announced(packages, "fault_") <= 60


def test_what_was_written_is_what_is_read(packages: list[Package], checked: list[Checked]) -> None:
    for package, told in zip(packages, checked, strict=True):
        assert set(told.caseload.tables) == set(package.tables)
        for name, frame in package.tables.items():
            assert told.caseload[name].equals(frame), (package.municipality.name, name)


def test_formats_are_mixed(written: list[Path]) -> None:
    suffixes = Counter(path.suffix for directory in written for path in directory.iterdir())
    assert suffixes[".parquet"] > 30 < suffixes[".csv"]
    firsts = [
        (directory / "persons.csv").read_bytes()[:30] for directory in written if (directory / "persons.csv").exists()
    ]
    assert any(first.startswith(b"\xef\xbb\xbfperson_id;") for first in firsts)
    assert any(first.startswith(b"person_id,") for first in firsts)


def test_the_same_seed_gives_the_same_bytes(written: list[Path], tmp_path: Path) -> None:
    again = write_demo(tmp_path)
    for first, second in zip(written, again, strict=True):
        for path in first.iterdir():
            assert path.read_bytes() == (second / path.name).read_bytes()


def test_corrections_come_later_and_differ(packages: list[Package]) -> None:
    for package in packages:
        closed = package.tables["spells"].filter(pl.col("end").is_not_null()).sort("recorded_at")
        twice = closed.group_by("spell_id").agg(pl.len(), pl.struct("kind", "end").n_unique().alias("versions"))
        corrected = twice.filter(pl.col("len") > 1)
        assert corrected.height == package.dirt["corrected_spells"]
        assert (corrected["versions"] == 2).all()


def test_an_end_is_recorded_when_it_has_come(packages: list[Package]) -> None:
    for package in packages:
        spells = package.tables["spells"].filter(pl.col("end").is_not_null())
        last = spells.sort("recorded_at").unique("spell_id", keep="last")
        assert last.filter(pl.col("recorded_at") <= pl.col("end").cast(pl.Datetime("us"))).is_empty()


def test_some_rows_are_recorded_months_late(packages: list[Package]) -> None:
    contacts = pl.concat(package.tables["contacts"] for package in packages if "contacts" in package.tables)
    late = (pl.col("recorded_at").cast(pl.Date) - pl.col("date")).dt.total_days() > 45
    assert contacts.filter(late).height == announced(packages, "late_contacts") > 100


def test_who_moves_within_the_region_leaves_one_caseload_and_enters_another_the_same_day(
    packages: list[Package],
) -> None:
    persons = pl.concat(package.tables["persons"] for package in packages)
    same = ["permit_date", "birth_date", "sex", "nationality"]
    left = persons.filter(pl.col("left_reason") == "moved")
    pairs = left.join(persons, left_on=[*same, "left_date"], right_on=[*same, "settled_date"])
    assert pairs.height == announced(packages, "moved_here") > 20
    assert (pairs["person_id"].str.head(6) != pairs["person_id_right"].str.head(6)).all()


def test_a_merger_leaves_old_codes_behind(packages: list[Package]) -> None:
    by_code = {package.municipality.code: package.tables["persons"] for package in packages}
    assert set(by_code["GM1952"]["municipality"]) == {"GM1952", "GM0018", "GM0040", "GM1987"}
    assert set(by_code["GM1950"]["municipality"]) == {"GM1950", "GM0007", "GM0048"}
    for code, persons in by_code.items():
        on = persons.filter(pl.col("settled_date") < AS_OF)
        assert {successor_on(old, AS_OF) for old in on["municipality"]} == {code}
        assert persons.filter(pl.col("municipality") != code).height == next(
            package.dirt["registered_under_another_code"] for package in packages if package.municipality.code == code
        )


def test_three_small_municipalities_lack_tables(packages: list[Package]) -> None:
    lacking = [package for package in packages if len(package.tables) < 9]
    assert sorted(len(package.tables) for package in lacking) == [7, 8, 8]
    assert announced(packages, "no_contacts") == 2
    assert announced(packages, "no_decisions") == 1
    assert all(package.municipality.inhabitants < 15_000 for package in lacking)


def test_progress_is_told_of_each_package(written: list[Path], progress: list[tuple[str, int, int]]) -> None:
    assert [(code, done) for code, done, _ in progress] == [
        (directory.name[:6], done) for done, directory in enumerate(written, start=1)
    ]
    assert {total for *_, total in progress} == {24}
