"""What is read is what was written, and a stranger can read it too."""

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from polars.testing import assert_frame_equal

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline.count_files import CountFile, combined, under_successors, write_count_file
from inbeeld.timeline.states import ORIGINS
from tests.timeline.count_files.made import eighty, file_of, municipalities, read, written


def assert_same(one: CountFile, other: CountFile) -> None:
    assert_frame_equal(one.counts.table, other.counts.table)
    for origin in ORIGINS:
        mine, theirs = one.transitions[origin], other.transitions[origin]
        assert_frame_equal(mine.table, theirs.table, check_dtypes=False, categorical_as_str=True)
        assert replace(mine, table=None) == replace(theirs, table=None)  # type: ignore[arg-type]
    assert replace(one.counts, table=None) == replace(other.counts, table=None)  # type: ignore[arg-type]
    assert (one.rules, one.municipalities) == (other.rules, other.municipalities)


@settings(max_examples=20)
@given(municipalities("GM0018", "GM0014"))
def test_what_is_read_is_what_was_written(places: list[Caseload]) -> None:
    files = [file_of(place) for place in places]
    with TemporaryDirectory() as directory:
        paths = [written(file, Path(directory) / f"{n}.parquet") for n, file in enumerate(files)]
        for file, back in zip(files, read(paths), strict=True):
            assert_same(file, back)
        for together in (combined(files, paths), under_successors(combined(files, paths))):
            assert_same(together, *read([written(together, Path(directory) / "together.parquet")]))


def test_the_file_says_what_it_is_and_what_it_is_not_for(tmp_path: Path) -> None:
    file = file_of(eighty("GM0014"))
    file = replace(file, counts=replace(file.counts, known_on=date(2018, 2, 1)))
    metadata = pl.read_parquet_metadata(written(file, tmp_path / "counts.parquet"))
    assert "Not for publication" in metadata["note"]
    told = json.loads(metadata["inbeeld"])
    assert (told["format"], told["on"], told["known_on"]) == (2, "2018-01-01", "2018-02-01")
    assert told["by"] == ["sex", "recorded_municipality", "age_group"]
    tables = ["contacts", "decisions", "offers", "persons", "spells"]
    assert told["caseloads"] == [{"municipalities": ["GM0014"], "tables": tables}]
    assert list(told["followed"]) == list(ORIGINS)
    assert told["program"].startswith("inbeeld ")


def test_another_program_can_read_it_and_check_the_seal(tmp_path: Path) -> None:
    path = written(file_of(eighty("GM0014")), tmp_path / "counts.parquet")
    with duckdb.connect() as connection:
        query = "SELECT sum(n) FROM read_parquet(?) WHERE rule = 'InSpell(paid_work)' AND part = 'yes'"
        assert connection.execute(query, [str(path)]).fetchall() == [(40,)]
        query = """SELECT day, sum(n) FROM read_parquet(?) WHERE origin = 'settled_date' AND process = 'occupation'
                   AND "from" = 'none' AND "to" = 'paid_work' GROUP BY day"""
        assert connection.execute(query, [str(path)]).fetchall() == [(30, 40)]
    content = path.read_bytes()
    start = content.rindex(b"sha256:") + len("sha256:")
    blank = content[:start] + b"0" * 64 + content[start + 64 :]
    assert content[start : start + 64].decode() == sha256(blank).hexdigest()


def test_a_disk_that_refuses_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(file_of(eighty("GM0014")), tmp_path / "counts.parquet")
    before = path.read_bytes()

    def full(_: Path, __: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_count_file(file_of(eighty("GM0018")), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
