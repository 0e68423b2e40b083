"""A file that is not as it was written is refused, and so is one that holds what no caseload can give."""

from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbeeld.facts.errors import CaseloadError
from inbeeld.timeline.states import OF_ORIGIN, ORIGINS, processes_of
from tests.timeline.count_files.made import Spoil, eighty, file_of, read, spoilt, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(file_of(eighty("GM0014")), tmp_path / "counts.parquet")


def refusal(path: Path) -> str:
    with pytest.raises(CaseloadError) as refused:
        read([path])
    return str(refused.value)


def test_a_file_cut_off_anywhere_is_refused(path: Path, tmp_path: Path) -> None:
    content, cut = path.read_bytes(), tmp_path / "cut.parquet"
    for length in (*range(0, len(content), 17), *range(len(content) - 100, len(content))):
        cut.write_bytes(content[:length])
        assert refusal(cut)
    cut.write_bytes(content[: len(content) // 2])
    assert refusal(cut) == f"{cut} was cut off. Write it or fetch it anew."


@settings(max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_flipped_bit_anywhere_is_noticed(path: Path, data: st.DataObject) -> None:
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    flipped = path.with_name("flipped.parquet")
    flipped.write_bytes(content)
    assert refusal(flipped)


def test_an_edit_is_told_as_such(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"GM0014", b"GM0018"))
    assert refusal(path) == (
        f"{path} was changed since it was written: its seal does not hold. Write it or fetch it anew."
    )


def test_what_comes_after_the_end_is_noticed(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"PAR1")
    assert "changed" in refusal(path)


@pytest.mark.parametrize("content", [b"", b"person_id,sex\n", b"PAR1", b"PAR1PAR1", b"PAR1sha256:PAR1"])
def test_what_is_no_count_file_is_refused(tmp_path: Path, content: bytes) -> None:
    stranger = tmp_path / "persons.csv"
    stranger.write_bytes(content)
    assert refusal(stranger)


def test_a_table_of_a_caseload_is_no_count_file(tmp_path: Path) -> None:
    eighty("GM0014")["persons"].write_parquet(tmp_path / "persons.parquet")
    assert "is not a count file; inbeeld count writes one." in refusal(tmp_path / "persons.parquet")


def test_all_bad_files_are_told_at_once(path: Path, tmp_path: Path) -> None:
    nowhere, empty = tmp_path / "nowhere.parquet", tmp_path / "empty.parquet"
    empty.touch()
    with pytest.raises(CaseloadError) as refused:
        read([path, nowhere, empty])
    assert [problem.split()[0] for problem in refused.value.problems] == [str(nowhere), str(empty)]


def unspoilt(table: pl.DataFrame) -> pl.DataFrame:
    return table


def test_an_older_version_of_the_format_is_refused(path: Path) -> None:
    assert "has format 1; this inbeeld reads format 2. Use the same version for all." in refusal(
        spoilt(path, unspoilt, format=1)
    )


@pytest.mark.parametrize("header", ["", "[]", "{}", '{"format": 2}', '{"format": 2, "caseloads": "GM0014"}'])
def test_a_header_that_is_none_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, header: str) -> None:
    monkeypatch.setattr("inbeeld.timeline.count_files.files.header", lambda _: header)
    assert "count file" in refusal(written(file_of(eighty("GM0014")), tmp_path / "counts.parquet"))


def where(rule: str, part: str) -> pl.Expr:
    return (pl.col("rule") == rule) & (pl.col("part") == part)


def put(column: str, value: object, rule: str = "Contacted(365)", part: str = "yes") -> Spoil:
    spoilt = pl.when(where(rule, part)).then(pl.lit(value)).otherwise(column)
    return lambda table: table.with_columns(spoilt.cast(table.schema[column]).alias(column))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (put("n", -40), "negative"),
        (put("n", 0), "zero"),
        (put("n", 1 << 62), "too large"),
        (put("n", 41), "the same people"),
        (put("n", None), "empty places"),
        (put("rule", None), "empty places"),
        (put("rule", "Happy()"), "'Happy()'"),
        (put("part", "maybe"), "a part that Contacted(365) does not know: 'maybe'"),
        (put("item", "7"), "items where Contacted(365) has none"),
        (put("item", "-7", "DaysToContact(730)"), "items that DaysToContact(730) cannot have"),
        (put("item", "course", "Reach(365)", "offered"), "items that Reach(365) cannot have"),
        (put("sex", "q"), "a code of sex that this inbeeld does not know: 'q'"),
        (put("age_group", "0-99"), "'0-99'"),
        (put("recorded_municipality", "GM9999"), "'GM9999'"),
        (put("recorded_municipality", "GM0018"), "municipalities that its header does not name: 'GM0018'"),
        (lambda table: pl.concat([table, table.head(1)]), "twice"),
        (lambda table: table.drop("sex"), "columns"),
        (lambda table: table.drop("process"), "columns"),
        (lambda table: table.with_columns(pl.col("n").cast(pl.Float64)), "columns"),
        (lambda table: table.filter(pl.col("rule").ne_missing("Contacted(365)")), "the same people"),
    ],
)
def test_counts_that_no_caseload_can_give_are_refused_though_the_seal_holds(
    path: Path, spoil: Spoil, said: str
) -> None:
    told = refusal(spoilt(path, spoil))
    assert said in told
    assert "inbeeld" in told or "same version" in told


def put_move(start: str, end: str, through: str = "occupation", **values: object) -> Spoil:
    """Other values in the row of the move from one state to another since settling."""
    place = {"origin": "settled_date", "process": through, "from": start, "to": end}
    order = ("origin", "recorded_municipality", "process", "day", "from", "to")

    def spoil(table: pl.DataFrame) -> pl.DataFrame:
        row = table.select(pl.all_horizontal(pl.col(name) == value for name, value in place.items())).to_series()
        spoilt = [
            pl.when(row.fill_null(False)).then(pl.lit(value)).otherwise(name).cast(table.schema[name]).alias(name)
            for name, value in values.items()
        ]
        return table.with_columns(spoilt).sort(order)

    return spoil


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (put_move("none", "paid_work", to="happy"), "a state that occupation does not know: 'happy'"),
        (put_move("none", "paid_work", to="reached"), "a state that occupation does not know: 'reached'"),
        (put_move("none", "paid_work", process="dreams"), "'dreams'"),
        (put_move("none", "paid_work", origin="birth_date"), "follows people from what its header does not name"),
        (put_move("none", "paid_work", origin=None), "empty places"),
        (put_move("none", "paid_work", day=None), "empty places"),
        (put_move("none", "paid_work", n=-40), "negative"),
        (put_move("none", "paid_work", day=-1), "before day 0"),
        (put_move("none", "paid_work", day=0), "more people who leave none than are in it"),
        (put_move("none", "paid_work", day=250), "more people who leave paid_work than are in it"),
        (put_move("none", "paid_work", n=41), "people in paid_work of whom nobody knows how long"),
        (put_move("paid_work", "outside", n=41), "more people who leave paid_work than are in it"),
        (put_move("none", "outside", n=39), "people in none of whom nobody knows how long"),
        (put_move("outside", "none", to="outside"), "who go from outside to outside"),
        (put_move("outside", "none", to="left"), "who go from outside to left"),
        (put_move("none", "paid_work", to="none"), "who go from none to none"),
        (put_move("waiting", "outside", "first_work", **{"from": "reached", "to": "left"}), "from reached to left"),
        (put_move("outside", "waiting", "first_work", n=81), "the same people through all"),
        (put_move("outside", "waiting", "first_work", sex="m"), "the same people through all"),
        (put_move("none", "paid_work", sex="q"), "a code of sex that this inbeeld does not know: 'q'"),
        (put_move("none", "paid_work", recorded_municipality="GM0018"), "that its header does not name: 'GM0018'"),
        (lambda table: pl.concat([table, table.tail(1)]), "the same move twice"),
        (lambda table: table.reverse(), "out of order"),
        (lambda table: table.filter(pl.col("process").ne_missing("first_work")), "the same people through all"),
    ],
)
def test_transitions_that_no_caseload_can_give_are_refused_though_the_seal_holds(
    path: Path, spoil: Spoil, said: str
) -> None:
    told = refusal(spoilt(path, spoil))
    assert said in told
    assert "inbeeld" in told or "same version" in told


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (("sex", "shoe_size", "recorded_municipality"), "another way"),
        (("sex", "age_group"), "another way"),
    ],
)
def test_a_header_that_says_another_split_is_refused(path: Path, by: tuple[str, ...], said: str) -> None:
    assert said in refusal(spoilt(path, unspoilt, by=by))


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (("sex", "shoe_size", "recorded_municipality"), "'shoe_size'"),
        (("sex", "age_group"), "not split by municipality"),
        (("municipality", "recorded_municipality"), "not split by municipality"),
    ],
)
def test_a_split_that_cannot_be_is_refused(path: Path, by: tuple[str, ...], said: str) -> None:
    followed = {
        origin: {"processes": list(processes_of(origin)), "by": [*by, *OF_ORIGIN[origin]]} for origin in ORIGINS
    }
    assert said in refusal(spoilt(path, unspoilt, by=by, followed=followed))


def test_a_rule_of_another_version_is_refused(path: Path) -> None:
    told = refusal(spoilt(path, unspoilt, rules=["Happy()"]))
    assert "counts what this inbeeld does not know: 'Happy()'. Use the same version for all." in told


def test_origins_of_another_version_are_refused(path: Path) -> None:
    assert "follows people in another way" in refusal(spoilt(path, unspoilt, followed={"birth_date": {}}))
