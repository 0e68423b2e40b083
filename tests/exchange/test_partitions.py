"""A caseload in parts is read back as it was divided; what was divided otherwise is refused with a sentence."""

from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.exchange.partitions import partitions, read_partition, write_partitions
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import check
from inbeeld.facts.errors import CaseloadError
from tests.nasty import DAYS, caseloads
from tests.packages import checked, package

PEOPLE = "person_id\n" + "\n".join(f"P{number}" for number in range(30))
SPELLS = "spell_id | person_id\n" + "\n".join(f"S{number} | P{number}" for number in range(30))


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    source = tmp_path / "source"
    source.mkdir()
    whole = checked(package(source, persons=PEOPLE, spells=SPELLS, offers="offer_id\nO1")).caseload
    write_partitions(whole, tmp_path / "parts", 3)
    return tmp_path / "parts"


def problems(directory: Path) -> list[str]:
    with pytest.raises(CaseloadError) as told:
        [read_partition(partition) for partition in partitions(directory)]
    return [problem.replace(str(directory), "DIR") for problem in told.value.problems]


def person_parts(directory: Path) -> list[pl.DataFrame]:
    return [pl.read_parquet(path) for path in sorted((directory / "persons").iterdir())]


def test_all_rows_about_somebody_are_in_one_part_and_offers_are_in_all(parts: Path) -> None:
    for partition in partitions(parts):
        read = check(read_partition(partition))
        assert read.refused == 0
        assert set(read.caseload["spells"]["person_id"]) == set(read.caseload["persons"]["person_id"])
        assert read.caseload["offers"].height == 1
    assert sum(part.height for part in person_parts(parts)) == 30


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(caseload=caseloads(DAYS[0]), of=st.integers(1, 5))
def test_whatever_is_divided_is_read_back_and_placed_well(
    caseload: Caseload, of: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    directory = tmp_path_factory.mktemp("nasty") / "parts"
    write_partitions(caseload, directory, of)
    read = [read_partition(partition) for partition in partitions(directory)]
    assert len(read) == of
    people = pl.concat(tables["persons"].rows.get_column("person_id") for tables in read)
    assert_frame_equal(people.sort().to_frame(), caseload["persons"].select(pl.col("person_id").sort()))


def test_a_caseload_that_is_not_divided_is_its_own_partition(tmp_path: Path) -> None:
    [only] = partitions(package(tmp_path))
    assert only.name == str(tmp_path)
    assert read_partition(only)["persons"].read == 1


def test_somebody_in_two_parts_is_found_in_the_part_where_they_do_not_belong(parts: Path) -> None:
    first, second, _ = person_parts(parts)
    pl.concat([second, first.head(2)]).write_parquet(parts / "persons" / "part-0001.parquet")
    [told] = problems(parts)
    assert told.startswith("DIR/part-0001.parquet: 2 rows of persons are about people who belong in another part")


def test_a_fact_apart_from_its_person_is_found(parts: Path) -> None:
    facts = [parts / "spells" / f"part-000{number}.parquet" for number in (0, 2)]
    pl.concat(pl.read_parquet(path) for path in facts).write_parquet(facts[1])
    assert "rows of spells are about people who belong in another part" in problems(parts)[0]


def test_a_fact_about_nobody_is_refused_as_a_row(parts: Path) -> None:
    path = parts / "spells" / "part-0001.parquet"
    facts = pl.read_parquet(path)
    nobody = facts.head(1).with_columns(person_id=pl.lit("P1000003"))  # of whom the number is 1
    pl.concat([facts, nobody]).write_parquet(path)
    assert check(read_partition(partitions(parts)[1])).refusals["reason"].to_list() == [
        "no accepted row of persons has this person_id"
    ]


def test_a_part_that_is_missing_at_the_end_is_found_by_the_people_of_the_others(parts: Path) -> None:
    for table in ("persons", "spells"):
        (parts / table / "part-0002.parquet").unlink()
    assert "or a part is missing" in problems(parts)[0]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        ("rm spells/part-0001.parquet", "DIR/spells has not the same parts as persons, which has 3: see part-0001"),
        ("rm persons/part-0001.parquet", "DIR/persons has not the same parts"),
        ("rm persons/part-0000.parquet persons/part-0001.parquet persons/part-0002.parquet", "DIR/persons has not"),
        ("touch spells/part-0003.parquet", "DIR/spells has not the same parts"),
        ("touch contacts.csv", "DIR/contacts.csv is one file, and other tables are in parts"),
        ("mkdir offers", "DIR/offers is in parts, but it holds no persons"),
        ("mv persons offers", "DIR has tables in parts, but no directory persons"),
    ],
)
def test_a_directory_that_is_not_divided_well_is_refused(parts: Path, spoil: str, told: str) -> None:
    spoilt(parts, *spoil.split())
    assert any(problem.startswith(told) for problem in problems(parts))


def spoilt(directory: Path, what: str, *names: str) -> None:
    for name in names[:1] if what == "mv" else names:
        path = directory / name
        match what:
            case "rm":
                path.unlink()
            case "touch":
                path.touch()
            case "mkdir":
                path.mkdir()
            case "mv":
                path.rename(directory / names[1])
