"""The files of the ESCO portal, and a table of both languages; what is no such file is told."""

import csv
import os
from pathlib import Path

import pytest

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.occupations import isco_of, label_of, occupations, search
from inbeeld.facts.occupations.esco import read_esco
from inbeeld.facts.occupations.occupation import read, written
from inbeeld.facts.occupations.place import keep
from inbeeld.facts.occupations.plain_words import with_plain_words
from tests.facts.occupations.esco import BARBER, DUTCH, ENGLISH, TAMER, portal

FULL = Path(__file__).parents[4] / "shared" / "data" / "esco" / "occupations_nl_en.csv"
COMBINED = "conceptUri,code,iscoGroup,label_nl,alt_nl,label_en,alt_en\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [portal(tmp_path / "occupations_nl.csv", DUTCH), portal(tmp_path / "occupations_en.csv", ENGLISH)]


@pytest.fixture
def loaded(files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INBEELD_OCCUPATIONS", str(tmp_path / "kept" / "occupations.csv"))
    keep(with_plain_words(read_esco(files)))


def test_files_of_two_languages_make_one_list(files: list[Path]) -> None:
    barber, tamer = read_esco(files)
    assert (barber.code, barber.isco) == (BARBER, "5141")
    assert dict(barber.labels) == {"nl": "kapper", "en": "barber and hairdresser"}
    assert dict(barber.alternatives) == {"nl": ("vrouwenkapper", "kapster"), "en": ()}
    assert (tamer.isco, tamer.labels["nl"]) == ("0110", "dompteur van wolven")
    assert tamer.alternatives == {"nl": ("wolvendompteur",), "en": ("tamer of wolves",)}


def test_one_language_lends_its_labels_to_the_other(files: list[Path]) -> None:
    assert [one.labels["en"] for one in read_esco(files[:1])] == ["kapper", "dompteur van wolven"]
    assert [one.labels["nl"] for one in read_esco(files[1:])] == ["barber and hairdresser", "wolf tamer"]


def test_a_table_of_both_languages(tmp_path: Path, files: list[Path]) -> None:
    both = tmp_path / "both.csv"
    both.write_text(
        f"{COMBINED}{BARBER},5141.1,5141,kapper,vrouwenkapper|kapster,barber and hairdresser,\n"
        f"{TAMER},110.1,110,dompteur van wolven,wolvendompteur,wolf tamer,tamer of wolves\n",
        "utf-8-sig",
    )
    assert read_esco([both]) == read_esco(files)


@pytest.mark.usefixtures("loaded")
def test_a_loaded_list_stands_and_keeps_plain_words() -> None:
    assert search("wolventemmer")[0].code == search("wolf tamer", "nl")[0].code == TAMER
    assert search("kaper")[0].code == search("barbier")[0].code == BARBER, "its plain words were lent to it"
    assert search("timmerman")[0].code == "7115", "the common ones that ESCO does not name so stay"
    assert (label_of(TAMER), label_of(TAMER, "en"), isco_of(TAMER)) == ("dompteur van wolven", "wolf tamer", "0110")
    assert label_of("5141", "en") == "hairdresser", "a code of a group has its word, whatever list stands"
    assert [one.code for one in occupations()].count("5141") == 0


def test_whoever_serves_the_pages_can_read_it(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INBEELD_OCCUPATIONS", str(tmp_path / "occupations.csv"))
    before = os.umask(0o077)
    try:
        kept = keep(read_esco(files))
    finally:
        os.umask(before)
    assert kept.stat().st_mode & 0o777 == 0o644


@pytest.mark.usefixtures("loaded")
def test_another_list_is_seen_at_once(files: list[Path]) -> None:
    assert search("wolf tamer")[0].code == TAMER
    keep(read_esco([portal(files[0], DUTCH[:1])]))
    assert [one.code for one in occupations()] == [BARBER]
    assert search("wolf tamer") == ()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("x_nl.csv", "", "x_nl.csv is empty"),
        ("x_nl.csv", "a,b\n1,2\n", "no column"),
        ("x.csv", "conceptUri,iscoGroup,preferredLabel,altLabels\n", "which language"),
        ("x_nl.csv", "conceptUri,iscoGroup,preferredLabel,altLabels\nu,51,kapper,\n", "line 2"),
        ("x_nl.csv", "conceptUri,iscoGroup,preferredLabel,altLabels\nu,5141,,\n", "line 2"),
        ("x_nl.csv", "conceptUri,iscoGroup,preferredLabel,altLabels\nu\n", "line 2"),
        ("x_nl.csv", 'conceptUri,iscoGroup,preferredLabel,altLabels\nu,5141,kapper,"a\n', "not closed"),
    ],
)
def test_what_is_no_such_table_is_told(tmp_path: Path, name: str, text: str, told: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(CaseloadError, match=told):
        read_esco([tmp_path / name])


@pytest.mark.skipif(not FULL.exists(), reason="the full ESCO is not here")
def test_the_full_esco(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with FULL.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    monkeypatch.setenv("INBEELD_OCCUPATIONS", str(tmp_path / "occupations.csv"))
    listed = read_esco([FULL])
    assert [(one.code, one.isco) for one in listed] == [(row["conceptUri"], row["iscoGroup"]) for row in rows]
    assert tuple(read(written(listed).splitlines(keepends=True))) == listed
    keep(with_plain_words(listed))
    for words in ("kapper", "barber", "kaper", "hairdreser"):
        assert search(words)[0].isco == "5141"
    assert len({one.code for one in occupations()}) == len(occupations()) > len(listed)
