"""Nobody who adds and subtracts, by linear programming, finds out a small count."""

from collections.abc import Sequence

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inbeeld.disclosure import Table, Verdict, protect
from tests.disclosure.attack import Attack, width

CATEGORIES = {"sex": ("f", "m", "x"), "route": ("asylum", "family", "other"), "place": ("a", "b", "c", "d")}
COUNTS = st.one_of(st.just(0), st.integers(1, 9), st.integers(10, 60))
PARTS = ("yes", "no", "maybe", "never")


@st.composite
def tables(draw: st.DrawFn) -> list[Table]:
    """One to three tables of one population; a second is the first with its people dealt out otherwise."""
    dims = tuple(draw(st.permutations(list(CATEGORIES)))[: draw(st.integers(0, 2))])
    parts = PARTS[: draw(st.integers(2, 4))]
    cells = [{}]
    for dim in dims:
        cells = [{**cell, dim: category} for cell in cells for category in CATEGORIES[dim]]
    first = [{**cell, "part": part, "n": draw(COUNTS)} for cell in cells for part in parts]
    found = [made("first", dims, first)]
    for name in ("second", "third")[: draw(st.integers(0, 2))]:
        people = (
            made("", dims, first).cells.group_by(*dims, maintain_order=True).agg(pl.col("n").sum()) if dims else None
        )
        found.append(made(name, dims, dealt_out(draw, people, found[0], dims)))
    return found


def dealt_out(
    draw: st.DrawFn, people: pl.DataFrame | None, first: Table, dims: Sequence[str]
) -> list[dict[str, object]]:
    rows = people.rows(named=True) if people is not None else [{"n": first.cells["n"].sum()}]
    dealt = []
    for row in rows:
        yes = draw(st.integers(0, row["n"]))
        place = {dim: row[dim] for dim in dims}
        dealt += [{**place, "part": "in", "n": yes}, {**place, "part": "out", "n": row["n"] - yes}]
    return dealt


def made(name: str, dims: Sequence[str], rows: list[dict[str, object]]) -> Table:
    schema = {**dict.fromkeys((*dims, "part"), pl.String), "n": pl.Int64}
    return Table(name, "present", tuple(dims), pl.DataFrame(rows, schema=schema))


def found_out(attacked: Sequence[Table], verdict: Verdict) -> list[tuple[str, dict[str, object]]]:
    attack = Attack(attacked, verdict)
    return [(name, row) for name, row in attack.secrets() if width(*attack.interval(name, row)) < 2]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(tables())
def test_no_small_count_is_found_out(attacked: list[Table]) -> None:
    assert found_out(attacked, protect(attacked, 10)) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(tables())
def test_no_small_count_is_shown(attacked: list[Table]) -> None:
    shown = protect(attacked, 10).cells.filter("shown")
    assert shown.filter(pl.col("n").is_between(1, 9)).is_empty()


def test_hiding_small_counts_alone_is_found_out() -> None:
    """So the attack can succeed, and the tests above can fail."""
    counts = {"a": (3, 40), "b": (50, 60), "c": (70, 80)}
    rows = [
        {"place": place, "part": part, "n": n}
        for place, row in counts.items()
        for part, n in zip(PARTS, row, strict=False)
    ]
    one = made("first", ("place",), rows)
    verdict = protect([one], 10)
    naive = verdict["first"].with_columns(shown=~pl.col("n").is_between(1, 9))
    assert len(found_out([one], Verdict({"first": naive}, 10))) == 1
