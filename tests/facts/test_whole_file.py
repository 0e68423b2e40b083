from pathlib import Path

import pytest

from inbeeld.facts.whole_file import write_whole


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "figures.csv", "old")
    write_whole(tmp_path / "figures.csv", "één\n")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ["één\n".encode()]


def test_directories_on_the_way_are_made(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "figures.bin", b"\x00")
    assert (tmp_path / "a" / "b" / "figures.bin").read_bytes() == b"\x00"


def test_what_fails_half_way_leaves_the_old_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    write_whole(tmp_path / "figures.csv", "old")
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "figures.csv", "new")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]
