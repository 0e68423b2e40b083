from pathlib import Path

import pytest

from inbeeld.guidance.division import Request, propose, scarce_places
from inbeeld.guidance.division.tables import TableError, Tables, read_tables

PEOPLE = "person_id,need\nP1,high\nP2,\n"
PLACES = "place_id,capacity\nA,2\nB,0\n"


def read(folder: Path, people: str = PEOPLE, places: str = PLACES, options: str | None = None) -> Tables:
    for name, text in {"people": people, "places": places, "options": options}.items():
        if text is not None:
            (folder / f"{name}.csv").write_text(text, "utf-8")
    return read_tables(folder / "people.csv", folder / "places.csv", folder / "options.csv" if options else None)


def test_without_options_everybody_can_have_every_place(tmp_path: Path) -> None:
    found = propose(Request(read(tmp_path, "person_id,points\nP1,2\nP2,1\n"), scarce_places()))
    assert set(found.chances["place_id"]) == {"A", "B"}
    assert found.table["place_id"].to_list().count("A") == 2


def test_what_is_not_filled_in_is_not_known(tmp_path: Path) -> None:
    assert read(tmp_path).people["need"].to_list() == ["high", None]


def test_semicolons_and_wishes_are_read(tmp_path: Path) -> None:
    found = read(tmp_path, options="person_id;place_id;rank\nP1;A;1\nP2;A;\n")
    assert found.options.rows() == [("P1", "A", 1), ("P2", "A", None)]


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ({"people": "name\nP1\n"}, "people.csv has no column person_id."),
        ({"people": "person_id\nP1\nP1\n"}, "people.csv, line 3: the same person_id as an earlier line."),
        ({"people": "person_id,need\n,high\n"}, "people.csv, line 2: person_id must be filled in."),
        ({"people": "person_id\nP1,x\n"}, "people.csv, line 2: more fields than the header has."),
        ({"places": "place_id,capacity\nA,-1\n"}, "places.csv, line 2: capacity is no whole number of 0 or more."),
        ({"places": "place_id,capacity\nA,two\n"}, "places.csv, line 2: capacity is no whole number of 0 or more."),
        ({"options": "person_id,place_id\nP9,A\n"}, "options.csv, line 2: this person_id is not in "),
        ({"options": "person_id,place_id\nP1,Z\n"}, "options.csv, line 2: this place_id is not in "),
        (
            {"options": "person_id,place_id,rank\nP1,A,0\n"},
            "options.csv, line 2: rank is no whole number of 1 or more.",
        ),
    ],
)
def test_what_is_wrong_is_told_by_its_line_and_not_by_what_it_holds(
    tmp_path: Path, tables: dict[str, str], told: str
) -> None:
    with pytest.raises(TableError) as wrong:
        read(tmp_path, **tables)
    assert told in str(wrong.value)
    assert "P9" not in str(wrong.value)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(TableError) as wrong:
        read(tmp_path, "person_id\nP1\nP1\n", "place_id,capacity\nA,x\nA,1\n")
    assert len(str(wrong.value).splitlines()) == 3
