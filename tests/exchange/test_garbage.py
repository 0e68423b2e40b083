"""Whatever is in a file: it is told that it cannot be read, or each of its rows is accepted or refused."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from inbeeld.exchange.caseload import write_caseload
from inbeeld.facts.check import Checked
from inbeeld.facts.errors import CaseloadError
from tests.packages import checked, package

PERSONS = '''
    person_id | sex | birth_date | household_id  | left_date
    P1        | f   | 1985       | "a, b; c"     | 2018-01-01
    P2        | m   | 1990-02-28 |               |
    P3        | x   | 2000-02-29 | "the ""Hof""" | 2017-12-31
    P1        | f   | 1985-05-05 | twice         |
'''
SPELLS = """
    spell_id | person_id | kind      | end        | hours_per_week | recorded_at
    S1       | P1        | paid_work | 2017-05-01 | 32,5           | 2017-01-02 14:05
    S1       | P1        | benefit   |            |                | 2017-03-01T09:00:00.5
    S2       | P3        | education | 2016-01-01 | 400            |
    S3       | P9        | paid_work |            | -1             | 2017-01-01
"""
CRUMBS = [
    *(b'"', b";", b",", b"\n", b"\r", b"\r\n", b"\0", b"\xff", b"\xef\xbb\xbf", b" ", b"\t", b"-", b"\x1a"),
    *(text.encode() for text in ("é€😀", "\u2028", "2017-02-30", "1e400", "NaN", "P1", "unknown", "=1+1")),
]

Change = Callable[[Random, bytes], bytes]


def _insert(random: Random, content: bytes) -> bytes:
    place = random.randint(0, len(content))
    return content[:place] + random.choice(CRUMBS) + content[place:]


def _cut(random: Random, content: bytes) -> bytes:
    start = random.randint(0, len(content))
    return content[:start] + content[start + random.randint(0, 12) :]


def _cut_off(random: Random, content: bytes) -> bytes:
    return content[: random.randint(0, len(content))]


def _repeat(random: Random, content: bytes) -> bytes:
    start = random.randint(0, len(content))
    return content[: start + random.randint(0, 60)] + content[start:]


def _overwrite(random: Random, content: bytes) -> bytes:
    place = random.randint(0, len(content))
    return content[:place] + bytes([random.randint(0, 255)]) + content[place + 1 :]


CHANGES: tuple[Change, ...] = (_insert, _insert, _cut, _cut_off, _repeat, _overwrite)


@settings(max_examples=300)
@given(
    seed=st.integers(0, 1 << 32),
    changes=st.lists(st.sampled_from(CHANGES), max_size=6),
    table=st.sampled_from(["persons", "spells"]),
    separator=st.sampled_from([";", ","]),
)
def test_a_damaged_file_is_told_or_each_row_is_accepted_or_refused(
    seed: int, changes: list[Change], table: str, separator: str
) -> None:
    with TemporaryDirectory() as name:
        path = _damaged(Path(name), seed, changes, table, separator)
        if outcome := _outcome(Path(name)):
            _each_row_is_accounted_for(outcome, table, path.read_bytes(), separator)
            _what_was_accepted_is_accepted_again(outcome, Path(name))


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_a_file_of_any_bytes_is_told_or_read(content: bytes) -> None:
    with TemporaryDirectory() as name:
        (package(Path(name)) / "contacts.csv").write_bytes(b"contact_id,person_id,date\n" + content)
        outcome = _outcome(Path(name))
    assert outcome is None or outcome.tallies[0].accepted == 1


def _outcome(directory: Path) -> Checked | None:
    """None where it was told that a file cannot be read."""
    try:
        return checked(directory)
    except CaseloadError:
        return None


def _damaged(directory: Path, seed: int, changes: list[Change], table: str, separator: str) -> Path:
    quoted = separator == ","  # the decimal comma would tear the row, which is a test of its own
    spells = SPELLS.replace("32,5", '"32,5"') if quoted else SPELLS
    path = package(directory, separator, persons=PERSONS, spells=spells) / f"{table}.csv"
    random, content = Random(seed), path.read_bytes()
    for change in changes:
        content = change(random, content)
    path.write_bytes(content)
    return path


def _each_row_is_accounted_for(outcome: Checked, table: str, content: bytes, separator: str) -> None:
    """The rows are counted once more, with nothing of ours."""
    tally = next(tally for tally in outcome.tallies if tally.table == table)
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator)
    assert tally.read == sum(any(row) for row in lines) - 1
    refused = outcome.refusals.filter(table=table)["line"].n_unique()
    assert (tally.accepted, tally.refused) == (outcome.caseload[table].height, refused)


def _what_was_accepted_is_accepted_again(outcome: Checked, directory: Path) -> None:
    for suffix in (".csv", ".parquet"):
        again = directory / suffix
        write_caseload(outcome.caseload, again, suffix)
        read = checked(again)
        assert read.refused == 0
        for table, frame in outcome.caseload.tables.items():
            assert_frame_equal(read.caseload[table], frame)


@pytest.mark.parametrize("separator", [";", ","])
def test_undamaged_it_is_read_as_it_was_meant(tmp_path: Path, separator: str) -> None:
    _damaged(tmp_path, 0, [], "persons", separator)
    assert [(tally.read, tally.accepted) for tally in checked(tmp_path).tallies] == [(4, 3), (4, 2)]
