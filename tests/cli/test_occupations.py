from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.facts.occupations.esco import DUTCH, ENGLISH, TAMER, portal


def test_plain_words_find_an_occupation(run: Run) -> None:
    ran = run("occupations", "search", "kaper")
    assert (ran.exit_code, "kapper" in ran.output, "5141" in ran.output) == (0, True, True)
    assert "hairdresser" in run("occupations", "search", "--language", "en", "kaper").output


def test_what_is_not_found_is_told(run: Run) -> None:
    ran = run("occupations", "search", "xyzzy")
    assert (ran.exit_code, ran.output) == (0, "Geen beroep gevonden. Probeer een ander woord voor hetzelfde werk.\n")


def test_esco_takes_the_place_of_the_list(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept.csv"
    monkeypatch.setenv("INBEELD_OCCUPATIONS", str(kept))
    files = portal(tmp_path / "occupations_nl.csv", DUTCH), portal(tmp_path / "occupations_en.csv", ENGLISH)
    ran = run("occupations", "load", *files)
    assert (ran.exit_code, ran.output) == (0, f"2 occupations of ESCO stand from now on, in {kept}.\n")
    monkeypatch.setenv("COLUMNS", "200")
    assert TAMER in run("occupations", "search", "wolf", "tamer").output


def test_a_wrong_file_leaves_the_list_as_it_was(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept.csv"
    monkeypatch.setenv("INBEELD_OCCUPATIONS", str(kept))
    (tmp_path / "wrong.csv").write_text("a,b\n1,2\n")
    ran = run("occupations", "load", tmp_path / "wrong.csv")
    assert (ran.exit_code, kept.exists()) == (3, False)
    assert run("occupations", "load", tmp_path / "gone.csv").exit_code == 2


def test_a_kept_list_that_was_spoilt_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept.csv"
    kept.write_text("a,b\n1,2\n")
    monkeypatch.setenv("INBEELD_OCCUPATIONS", str(kept))
    ran = run("occupations", "search", "kapper")
    assert ran.exit_code == 2
    assert "not a list of occupations that InBeeld wrote" in ran.output
