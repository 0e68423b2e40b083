"""Files are read as they are, and what is written reads back the same."""

from pathlib import Path

import pytest

from inbeeld.exchange.vum import Messages, kept_messages, read_messages, write_messages
from inbeeld.exchange.vum.messages import FOLDER
from inbeeld.facts.errors import CaseloadError
from tests.exchange.vum.examples import JOB_SEEKER, VACANCY, written

EXAMPLES = sorted((Path(__file__).parents[4] / "shared" / "data" / "exchange" / "vum_examples").glob("*.json"))


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    read = read_messages([written(tmp_path / "both.json", VACANCY, JOB_SEEKER)])
    assert read == Messages({"V-7": VACANCY}, {"P1": JOB_SEEKER})
    files = write_messages(read, tmp_path / "out")
    assert [path.name for path in files] == ["vacatures.json", "werkzoekenden.json"]
    assert read_messages(files) == read


@pytest.mark.skipif(not EXAMPLES, reason="the examples of VUM are not here")
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_of_vum_read_back_the_same(path: Path, tmp_path: Path) -> None:
    read = read_messages([path])
    assert read.vacancies or read.job_seekers
    assert read_messages(write_messages(read, tmp_path)) == read


def test_of_two_messages_with_one_id_the_later_stands(tmp_path: Path) -> None:
    later = VACANCY | {"naamVacature": "Bakker overdag"}
    files = [written(tmp_path / "1.json", VACANCY, later), written(tmp_path / "2.json", JOB_SEEKER)]
    assert read_messages(files) == Messages({"V-7": later}, {"P1": JOB_SEEKER})


def test_a_caseload_keeps_what_was_taken_in(tmp_path: Path) -> None:
    assert kept_messages(tmp_path) == Messages()
    kept = Messages({"V-7": VACANCY})
    write_messages(kept, tmp_path / FOLDER)
    assert kept_messages(tmp_path) == kept


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is not JSON"),
        ("[{", "line 1"),
        ("{}", "holds no list"),
        ("[1]", "number 1 of the list"),
        ('[{"idVacature": "V"}, {"naam": "Kanarie"}]', "number 2 of the list"),
        ('[{"idVacature": ""}]', "number 1"),
        ('[{"idVacature": 7}]', "number 1"),
        ('[{"idVacature": "V", "x": NaN}]', "is not JSON"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_what_is_no_such_file_is_told_without_its_values(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "vum.json"
    path.write_text(text)
    with pytest.raises(CaseloadError, match=told) as refused:
        read_messages([path])
    assert "Kanarie" not in str(refused.value)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "vum.json").write_bytes("[é]".encode("cp1252"))
    with pytest.raises(CaseloadError, match="UTF-8"):
        read_messages([tmp_path / "vum.json"])
