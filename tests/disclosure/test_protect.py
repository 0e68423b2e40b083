"""What may be shown of tables that are printed together."""

import polars as pl
import pytest

from inbeeld.disclosure import Table, TableError, ThresholdError, protect


def table(name: str = "seen", population: str = "present", **strata: tuple[int, ...]) -> Table:
    """Counts of yes and no (and further parts) by municipality."""
    names = ("yes", "no", "maybe")
    rows = [(stratum, part, n) for stratum, counts in strata.items() for part, n in zip(names, counts, strict=False)]
    cells = pl.DataFrame(rows, schema={"municipality": pl.String, "part": pl.String, "n": pl.Int64}, orient="row")
    return Table(name, population, ("municipality",), cells)


def hidden(of: Table, *others: Table, threshold: int = 10) -> set[tuple[str | None, str | None]]:
    """Municipality and part of the cells that are not shown; None for all of them, and for everybody."""
    cells = protect([of, *others], threshold)[of.name].filter(~pl.col("shown"))
    return set(cells.select("municipality", "part").iter_rows())


def test_large_counts_are_all_shown() -> None:
    assert hidden(table(a=(30, 40), b=(50, 60))) == set()


def test_zero_tells_of_nobody_and_is_shown() -> None:
    assert hidden(table(a=(0, 40), b=(50, 60))) == set()


def test_a_small_count_is_hidden_with_its_complement_and_a_partner() -> None:
    gone = hidden(table(a=(3, 40), b=(50, 60), c=(12, 30)))
    assert {("a", "yes"), ("a", "no")} <= gone
    assert {stratum for stratum, _ in gone} == {"a", "c"}, "the cheapest partner is the smaller of the two"


def test_how_many_people_there_are_stays_shown_where_they_are_many() -> None:
    assert not any(part is None for _, part in hidden(table(a=(3, 40), b=(50, 60))))


def test_too_few_people_hide_the_stratum_whole() -> None:
    gone = hidden(table(a=(2, 3), b=(50, 60), c=(70, 80)))
    assert {("a", "yes"), ("a", "no"), ("a", None)} <= gone


def test_a_stratum_hidden_in_one_table_is_hidden_in_all_of_its_population() -> None:
    first, second = table("seen", a=(2, 3), b=(50, 60), c=(70, 80)), table("works", a=(0, 5), b=(20, 90), c=(30, 120))
    strata = {stratum for stratum, part in hidden(first, second) if part is None}
    assert strata == {stratum for stratum, part in hidden(second, first) if part is None}


def test_totals_survive() -> None:
    assert not any(stratum is None for stratum, _ in hidden(table(a=(3, 40), b=(50, 60), c=(12, 30))))


def test_a_total_that_is_too_small_is_hidden_with_all_there_is() -> None:
    shown = protect([table(a=(2, 1), b=(1, 2))], 10)["seen"].filter("shown")
    assert shown.is_empty()


def test_the_threshold_is_a_setting() -> None:
    assert hidden(table(a=(7, 40), b=(50, 60)), threshold=6) == set()
    with pytest.raises(ThresholdError):
        protect([table(a=(7, 40))], threshold=4)


def test_a_group_that_is_printed_too_is_protected() -> None:
    cells = table(a=(30, 4, 5), b=(50, 60, 70)).cells
    grouped = Table("seen", "present", ("municipality",), cells, groups={"not yes": ("no", "maybe")})
    assert ("a", "not yes") in hidden(grouped)


def test_what_a_coarser_table_shows_stays_shown() -> None:
    fine = table("fine", a=(3, 40), b=(50, 60))
    coarse = Table("coarse", "present", (), fine.cells.group_by("part").agg(pl.col("n").sum()))
    refined = Table("fine", "present", fine.dims, fine.cells, refines="coarse")
    verdict = protect([coarse, refined], 10)
    assert verdict["coarse"]["shown"].all()
    assert verdict["fine"].filter(pl.col("municipality").is_null())["shown"].all()


def test_tables_that_contradict_each_other_are_a_bug() -> None:
    with pytest.raises(TableError):
        protect([table("one", a=(30, 40)), table("two", a=(30, 41))], 10)
