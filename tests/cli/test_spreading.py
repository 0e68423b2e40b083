"""A caseload in parts, and a caseload on a cluster, are told of as the caseload itself."""

import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from inbeeld.cli import spreading
from tests.cli.conftest import Run
from tests.cluster import LocalCluster, kills_its_worker_once, running

ON = ("--on", "2018-03-01")
COMMANDS = (
    ("measure", *ON, "--by", "sex", "--format", "csv"),
    ("measure", *ON, "--known-on", "2018-01-31", "--format", "json"),
    ("follow", *ON, "--by", "sex", "--until-months", "40", "--format", "csv"),
)

THAT_KILLS_THE_SCHEDULER = (
    sys.executable,
    "-c",
    "from inbeeld.cli import main, spreading; from tests.cluster import kills_the_scheduler as answer; "
    "spreading._answer = answer; main()",
)


def divided(run: Run, caseload: Path, path: Path, into: int = 5) -> Path:
    done = run("partition", caseload, "--parts", into, "--output", path)
    assert done.exit_code == 0, done.output
    return path


@pytest.mark.parametrize("into", [1, 4])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_caseload_in_parts_is_told_of_as_the_whole(
    run: Run, caseload: Path, tmp_path: Path, into: int, command: tuple[str, ...]
) -> None:
    whole = run(command[0], caseload, *command[1:])
    assert whole.exit_code == 0, whole.output
    parts = divided(run, caseload, tmp_path / "parts", into)
    assert run(command[0], parts, *command[1:]).output == whole.output


@pytest.mark.parametrize("command", COMMANDS[1:], ids=" ".join)
def test_a_cluster_tells_the_same_also_when_a_worker_is_killed_half_way(
    run: Run,
    caseload: Path,
    tmp_path: Path,
    local_cluster: LocalCluster,
    command: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = divided(run, caseload, tmp_path / "parts")
    monkeypatch.setattr(spreading, "_answer", kills_its_worker_once)
    told = run(command[0], parts, *command[1:], "--cluster", local_cluster.address)
    assert (parts / "killed").exists()
    assert told.output == run(command[0], caseload, *command[1:]).output


def test_caseloads_that_are_not_in_parts_are_counted_on_a_cluster_too(
    run: Run, caseload: Path, tmp_path: Path, local_cluster: LocalCluster
) -> None:
    region = tmp_path / "region"
    region.mkdir()
    caseload.rename(region / "whole")
    divided(run, region / "whole", region / "parts")
    with (region / "whole" / "persons.csv").open("a") as persons:
        persons.write("\nP99,GM0014,q,1985-05-05,asylum,2014-01-01,2014-06-01")
    command = ("measure", region, *ON, "--by", "municipality", "--format", "csv")
    told = run(*command, "--cluster", local_cluster.address)
    assert "1 rows were refused" in told.stderr
    assert told.output == run(*command).output


def test_a_count_file_made_on_a_cluster_is_the_one_made_here(
    run: Run, caseload: Path, tmp_path: Path, local_cluster: LocalCluster
) -> None:
    parts = divided(run, caseload, tmp_path / "parts")
    one, other = tmp_path / "one.parquet", tmp_path / "other.parquet"
    assert run("count", caseload, *ON, "--output", one).exit_code == 0
    assert run("count", parts, *ON, "--output", other, "--cluster", local_cluster.address).exit_code == 0
    assert one.read_bytes() == other.read_bytes()


def test_a_report_can_be_made_of_a_caseload_in_parts(run: Run, caseload: Path, tmp_path: Path) -> None:
    parts, pages = divided(run, caseload, tmp_path / "parts"), []
    for source in (caseload, parts):
        page = tmp_path / f"{source.name}.html"
        assert run("report", source, *ON, "--output", page).exit_code == 0
        pages.append(page.read_text().replace(f"<li>{source.name}:", "<li>DIR:"))
    assert "Groningen" in pages[0]
    assert pages[0] == pages[1]


def test_a_cluster_that_goes_away_is_told_and_nothing_is_written(run: Run, caseload: Path, tmp_path: Path) -> None:
    parts, output = divided(run, caseload, tmp_path / "parts"), tmp_path / "out" / "counts.parquet"
    with running(tmp_path) as cluster:
        (parts / "scheduler").write_text(str(cluster.scheduler))
        arguments = ("count", parts, *ON, "--output", output, "--cluster", cluster.address)
        ended = subprocess.run([*THAT_KILLS_THE_SCHEDULER, *arguments], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (4, "")
    assert ended.stderr == (  # without a word of Dask
        f"inbeeld: The cluster at {cluster.address} went away before the work was done. Nothing was written. "
        "Try again.\n"
    )
    assert not output.parent.exists()


def test_a_part_that_cannot_be_read_is_told(
    run: Run, caseload: Path, tmp_path: Path, local_cluster: LocalCluster
) -> None:
    parts = divided(run, caseload, tmp_path / "parts")
    (parts / "spells" / "part-0003.parquet").write_bytes(b"PAR1")
    result = run("measure", parts, *ON, "--cluster", local_cluster.address)
    assert result.exit_code == 3
    assert f"{Path('spells', 'part-0003.parquet')} cannot be read as Parquet" in result.output


def test_a_cluster_counts_no_counts(run: Run, caseload: Path, tmp_path: Path, local_cluster: LocalCluster) -> None:
    counts = tmp_path / "counts.parquet"
    run("count", caseload, *ON, "--output", counts)
    result = run("measure", counts, "--cluster", local_cluster.address)
    assert (result.exit_code, "Leave --cluster out" in result.output) == (2, True)


def test_what_cannot_be_split_is_refused_before_anything_is_read(
    run: Run, caseload: Path, tmp_path: Path, local_cluster: LocalCluster
) -> None:
    parts = divided(run, caseload, tmp_path / "parts")
    (parts / "spells" / "part-0003.parquet").write_bytes(b"PAR1")
    result = run("measure", parts, *ON, "--by", "sexe", "--cluster", local_cluster.address)
    assert "Did you mean 'sex'?" in result.output


def test_what_is_divided_is_the_accepted_rows_and_nothing_is_written_over(
    run: Run, caseload: Path, tmp_path: Path
) -> None:
    with (caseload / "persons.csv").open("a") as persons:
        persons.write("\nP99,GM0014,q,1985-05-05,asylum,2014-01-01,2014-06-01")
    parts = tmp_path / "parts"
    done = run("partition", caseload, "--parts", 4, "--output", parts)
    assert "1 rows were refused" in done.stderr
    assert "It holds persons" in done.stdout
    assert sorted(path.name for path in parts.iterdir()) == ["persons", "spells"]
    assert sum(pl.read_parquet(path).height for path in (parts / "persons").iterdir()) == 80
    again = run("partition", caseload, "--parts", 4, "--output", parts)
    assert (again.exit_code, "is there already" in again.output) == (3, True)


def test_several_caseloads_are_not_put_into_one(run: Run, caseload: Path, tmp_path: Path) -> None:
    region = tmp_path / "region"
    for name in ("a", "b"):
        (region / name).mkdir(parents=True)
        (region / name / "persons.csv").write_text((caseload / "persons.csv").read_text())
    result = run("partition", region, "--parts", 4, "--output", tmp_path / "parts")
    assert (result.exit_code, "several caseloads" in result.output) == (2, True)
    assert not (tmp_path / "parts").exists()


def test_a_disk_that_is_full_leaves_no_parts(
    run: Run, caseload: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(frame: pl.DataFrame, path: Path) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(pl.DataFrame, "write_parquet", full)
    result = run("partition", caseload, "--parts", 4, "--output", tmp_path / "out" / "parts")
    assert (result.exit_code, "No space left" in result.output) == (2, True)
    assert not any((tmp_path / "out").iterdir())
