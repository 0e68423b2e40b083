"""`inbeeld combine`: a region from the files of its municipalities."""

from pathlib import Path

import polars as pl
import pytest

from tests.cli.conftest import Run

ON = ("--on", "2018-03-01")
CODES = ("GM0014", "GM0018", "GM1952")


@pytest.fixture
def caseloads(caseload: Path, tmp_path: Path) -> list[Path]:
    """The small caseload, in three municipalities of which the second has merged into the third."""
    made = []
    for code in CODES:
        directory = tmp_path / "region" / code
        directory.mkdir(parents=True)
        for file in caseload.iterdir():
            (directory / file.name).write_text(file.read_text().replace("GM0014", code))
        made.append(directory)
    return made


@pytest.fixture
def files(run: Run, caseloads: list[Path], tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{caseload.name}.parquet" for caseload in caseloads]
    for caseload, path in zip(caseloads, paths, strict=True):
        assert run("count", caseload, *ON, "--output", path).exit_code == 0
    return paths


@pytest.mark.parametrize("merge", [(), ("--merge-municipalities",)])
def test_the_region_is_measured_as_its_persons(
    run: Run, caseloads: list[Path], files: list[Path], tmp_path: Path, merge: tuple[str, ...]
) -> None:
    region, arguments = tmp_path / "region.parquet", ("--by", "municipality,sex", "--format", "csv")
    done = run("combine", *files, *merge, "--output", region)
    assert done.exit_code == 0, done.output
    expected = run("measure", *caseloads, *ON, *arguments).output
    assert run("measure", region, *arguments).output == expected
    assert run("measure", *files, *arguments).output == expected


def test_codes_are_kept_unless_asked(run: Run, files: list[Path], tmp_path: Path) -> None:
    kept, merged = tmp_path / "kept.parquet", tmp_path / "merged.parquet"
    run("combine", *files, "--output", kept)
    run("combine", *files, "--merge-municipalities", "--output", merged)
    assert set(pl.read_parquet(kept)["recorded_municipality"]) == set(CODES)
    assert set(pl.read_parquet(merged)["municipality"]) == {"GM0014", "GM1952"}


def test_an_overlap_is_refused_and_nothing_is_written(run: Run, files: list[Path], tmp_path: Path) -> None:
    region, more = tmp_path / "region.parquet", tmp_path / "more.parquet"
    run("combine", *files, "--merge-municipalities", "--output", region)
    result = run("combine", region, files[1], "--merge-municipalities", "--output", more)
    assert result.exit_code == 2
    assert f"GM0018 is in {region} and in {files[1]}" in result.output
    assert not more.exists()
    assert run("measure", region, files[1]).exit_code == 2


def test_bad_files_are_told_all_at_once_and_nothing_is_written(run: Run, files: list[Path], tmp_path: Path) -> None:
    files[0].write_bytes(files[0].read_bytes()[:1000])
    files[1].write_bytes(files[1].read_bytes().replace(b"GM0018", b"GM0034"))
    result = run("combine", *files, "--output", tmp_path / "region.parquet")
    assert result.exit_code == 3
    assert f"{files[0]} was cut off" in result.output
    assert f"{files[1]} was changed since it was written" in result.output
    assert not (tmp_path / "region.parquet").exists()
