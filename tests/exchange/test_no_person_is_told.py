"""Values of persons stand in the list of refused rows that was asked for, and nowhere else."""

import logging
from pathlib import Path

import pytest
from click.testing import CliRunner

from inbeeld.cli.main import main
from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.record_types import TABLE_NAMES, record_type
from tests.packages import package

CANARY = "Kanarie-7391"


def full_of_canaries(table: str) -> str:
    columns = record_type(table).columns
    return " | ".join(columns) + "\n" + " | ".join([CANARY] * len(columns))


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_refused_values_stand_in_the_list_and_not_in_terminal_or_log(
    tmp_path: Path, table: str, caplog: pytest.LogCaptureFixture
) -> None:
    package(tmp_path, **{table: full_of_canaries(table)})
    ran = CliRunner().invoke(main, ["check", str(tmp_path), "--refused", str(tmp_path / "out" / "refused.csv")])
    assert CANARY not in ran.output + caplog.text
    assert CANARY in (tmp_path / "out" / "refused.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    "content",
    [
        f"{CANARY};{CANARY};2017-01-01\n",  # no header
        f"contact_id;{CANARY};date\n{CANARY}\n",  # half a header
        f"contact_id;person_id;date\n{CANARY};{CANARY};\0\n",
        f'contact_id;person_id;date\n{CANARY};"{CANARY};2017-01-01\n',
        f"contact_id;person_id;date\n{CANARY};André;2017-01-01\n".encode("cp1252"),
        f"\ufeff{CANARY};{CANARY}\n".encode("utf-16"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_without_its_values(tmp_path: Path, content: str | bytes) -> None:
    path = package(tmp_path) / "contacts.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(CaseloadError) as told:
        read_caseload(tmp_path)
    assert CANARY not in f"{told.value} {told.value.__cause__}"


@pytest.mark.parametrize("content", [CANARY, f"PAR1{CANARY}PAR1"])
def test_a_parquet_file_that_cannot_be_read_is_told_without_its_values(
    tmp_path: Path, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    (package(tmp_path) / "contacts.parquet").write_text(content)
    with caplog.at_level(logging.DEBUG), pytest.raises(CaseloadError) as told:
        read_caseload(tmp_path)
    assert CANARY not in f"{told.value} {told.value.__cause__} {caplog.text}"
