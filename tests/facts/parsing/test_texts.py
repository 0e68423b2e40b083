from pathlib import Path

import polars as pl
import pytest

from tests.packages import accepted, package, parquet, refused

TEN_MEGABYTES = 10 << 20


@pytest.mark.parametrize("written", ["v", "F", "vrouw", "female"])
def test_an_unknown_code_is_refused_and_the_known_ones_are_named(tmp_path: Path, written: str) -> None:
    assert refused(package(tmp_path, persons=f"sex\n{written}")) == [
        ("persons", 2, "sex", written, "unknown code; known are f, m, x, unknown")
    ]


@pytest.mark.parametrize("written", ["1952", "gm1952", "Midden-Groningen", "GM9999", "GM 1952"])
def test_a_municipality_is_a_code_of_cbs(tmp_path: Path, written: str) -> None:
    [fault] = refused(package(tmp_path, persons=f"municipality\n{written}"))
    assert fault[-1].endswith("CBS codes look like GM1952")


def test_a_municipality_that_has_merged_is_known(tmp_path: Path) -> None:
    assert accepted(package(tmp_path, persons="municipality\nGM0018"), "persons", "municipality") == ["GM0018"]


@pytest.mark.parametrize("written", ["84", "Syrisch", "00840", "٠٠٨٤"])
def test_a_nationality_has_four_digits(tmp_path: Path, written: str) -> None:
    [fault] = refused(package(tmp_path, persons=f"nationality\n{written}"))
    assert "such as 0084" in fault[-1]


@pytest.mark.parametrize(("written", "value"), [("true", True), ("TRUE", True), ("False", False)])
def test_true_and_false_may_have_capitals(tmp_path: Path, written: str, value: bool) -> None:
    assert accepted(package(tmp_path, assignments=f"dedicated\n{written}"), "assignments", "dedicated") == [value]


@pytest.mark.parametrize("written", ["ja", "1", "WAAR"])
def test_what_is_neither_true_nor_false_is_refused(tmp_path: Path, written: str) -> None:
    told = refused(package(tmp_path, assignments=f"dedicated\n{written}"))
    assert told == [("assignments", 2, "dedicated", written, "neither true nor false")]


def test_ten_megabytes_in_one_field_refuse_one_row_and_stay_out_of_the_list(tmp_path: Path) -> None:
    text = f"person_id | household_id\nP1 | {'x' * TEN_MEGABYTES}\nP2 | H1"
    [(table, line, field, value, reason)] = refused(package(tmp_path, persons=text))
    assert (table, line, field, len(value or "")) == ("persons", 2, "household_id", 80)
    assert reason == "longer than 1,000 characters, or not text"
    assert accepted(tmp_path, "persons", "person_id") == ["P2"]


def test_a_thousand_characters_fit(tmp_path: Path) -> None:
    assert refused(package(tmp_path, persons=f"household_id\n{'é' * 1000}")) == []


def test_spaces_around_a_value_mean_nothing(tmp_path: Path) -> None:
    """Also those that do not break, which come along from a web page or from Word."""
    (package(tmp_path) / "contacts.csv").write_text("contact_id,person_id,date\n C1 ,\xa0P1\xa0, 2017-01-01\n")
    assert refused(tmp_path) == []


def test_an_empty_text_is_no_value(tmp_path: Path) -> None:
    texts = pl.Series(["", "   ", None, "H1"])
    ids = pl.Series(["P1", "P2", "P3", "P4"])
    parquet(tmp_path, "persons", person_id=ids, household_id=texts)
    assert accepted(tmp_path, "persons", "household_id") == [None, None, None, "H1"]


@pytest.mark.parametrize(
    "empty", [pl.Series([""]), pl.Series([" "]), pl.Series([None]), pl.Series([None], dtype=pl.Date)]
)
def test_what_is_required_must_be_filled_in(tmp_path: Path, empty: pl.Series) -> None:
    assert refused(parquet(tmp_path, "persons", permit_date=empty)) == [
        ("persons", 1, "permit_date", None, "must be filled in")
    ]


@pytest.mark.parametrize("dtype", [pl.Categorical(), pl.Enum(["f ", "m"]), pl.Enum(["", "f "]), pl.String()])
def test_categories_are_read_as_text(tmp_path: Path, dtype: pl.DataType) -> None:
    assert accepted(parquet(tmp_path, "persons", sex=pl.Series(["f "], dtype=dtype)), "persons", "sex") == ["f"]


@pytest.mark.parametrize("codes", [("m", "f"), ("f", "m", "x", "unknown"), ("f", "v")])
def test_categories_may_be_in_any_order_and_some_may_be_unknown(tmp_path: Path, codes: tuple[str, ...]) -> None:
    ids = pl.Series([f"P{number}" for number in range(len(codes))])
    parquet(tmp_path, "persons", person_id=ids, sex=pl.Series(codes, dtype=pl.Enum(codes)))
    assert accepted(tmp_path, "persons", "sex") == [code for code in codes if code != "v"]


@pytest.mark.parametrize("ids", [pl.Series([12]), pl.Series([12.0]), pl.Series(["12"])])
def test_an_id_that_is_a_number_is_the_same_in_every_table(tmp_path: Path, ids: pl.Series) -> None:
    """With an empty field among them pandas makes the ids of one table 12.0, and leaves 12 in the other."""
    package(tmp_path, persons="person_id\n12")
    contact = pl.DataFrame({"contact_id": [1], "person_id": ids, "date": ["2017-01-01"]})
    contact.write_parquet(tmp_path / "contacts.parquet")
    assert accepted(tmp_path, "contacts", "person_id") == ["12"]


def test_nul_in_a_text_of_parquet_is_refused(tmp_path: Path) -> None:
    [fault] = refused(parquet(tmp_path, "persons", household_id=pl.Series(["H\0"])))
    assert fault[-1] == "longer than 1,000 characters, or not text"
