from pathlib import Path

import polars as pl
import pytest

from inbeeld.guidance.division import Floor, FloorError, read_floors
from inbeeld.guidance.division.floors import floors_of

PEOPLE = pl.DataFrame({"person_id": ["P1", "P2", "P3"], "sex": ["female", "male", None]})


def write(folder: Path, text: str) -> Path:
    path = folder / "floors.toml"
    path.write_text(text, "utf-8")
    return path


def test_floors_are_read(tmp_path: Path) -> None:
    text = '[[floors]]\ngroup = "sex"\nvalue = "female"\nleast = 0.4\n\n[[floors]]\ngroup = "place"\nrelative = 0.8\n'
    assert read_floors(write(tmp_path, text)) == (Floor("sex", "female", least=0.4), Floor("place", relative=0.8))


def test_without_a_value_each_group_of_a_column_has_the_floor() -> None:
    assert [floor.name for floor in floors_of((Floor("sex", least=0.4),), PEOPLE)] == ["sex=female", "sex=male"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("floors = ", "is not TOML"),
        ('[[floors]]\ngroup = "sex"\n', "floors 1: a floor says either 'least' or 'relative'"),
        ('[[floors]]\ngroup = "sex"\nleast = 40\n', "floors 1 least: "),
        ('[[floors]]\ngroup = "sex"\nleast = 0.4\nmost = 0.5\n', "floors 1 most: "),
        ('[[floors]]\ngroup = "nationality"\nleast = 0.4\n', "'nationality' may not decide who gets a place"),
    ],
)
def test_what_is_no_floor_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(FloorError) as wrong:
        read_floors(write(tmp_path, text))
    assert told in str(wrong.value)
    assert "floors.toml" in str(wrong.value)


def test_a_group_that_nobody_is_in_is_told() -> None:
    with pytest.raises(FloorError, match="floor by age, which the people do not have"):
        floors_of((Floor("age", least=0.4),), PEOPLE)
