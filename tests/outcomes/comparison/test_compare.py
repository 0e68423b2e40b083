from pathlib import Path

import numpy as np
import polars as pl
import pytest

from inbeeld.facts.errors import CaseloadError, RequestError
from inbeeld.outcomes.comparison import Covariates, compare, read_covariates
from inbeeld.timeline.counts import added
from tests.outcomes.comparison.made import WORK, counts_of, made


def test_a_comparison_of_parts_added_is_that_of_the_whole() -> None:
    whole = made(3, places=12, sigma=0.5).counts
    codes = pl.col("municipality") < "GM0005"
    halves = [type(whole).of(whole.table.filter(rows), whole.by, whole.on, None) for rows in (~codes, codes)]
    assert compare(added(halves), WORK).table.equals(compare(whole, WORK).table)


def test_expected_adds_up_to_about_the_actual_and_the_order_is_that_of_the_codes() -> None:
    table = compare(made(4, places=60, sigma=0.4).counts, WORK).table
    assert table["expected"].sum() == pytest.approx(table["actual"].sum(), rel=0.03)
    assert table["municipality"].is_sorted()


def test_a_small_municipality_is_drawn_towards_the_average_and_a_large_one_is_not() -> None:
    places = pl.DataFrame({"municipality": [f"GM{n:04}" for n in range(10)]})
    cells = places.with_columns(n=pl.Series([500] * 8 + [4, 4000]), yes=pl.Series([100, 150] * 4 + [3, 3000]))
    table = compare(counts_of(cells), WORK).table
    small, large = table.rows(named=True)[-2:]
    assert small["shrunk"]
    assert not large["shrunk"]
    assert 1 < small["effect"] < large["effect"]
    assert small["rank_high"] - small["rank_low"] > large["rank_high"] - large["rank_low"]
    assert (large["rank_low"], large["rank"]) == (1, 1)


def test_who_lives_there_is_accounted_for() -> None:
    """Everywhere 10 in 100 women and 40 in 100 men work, but half of the municipalities have more men."""
    men = [40, 160] * 6
    cells = pl.DataFrame(
        {
            "municipality": [f"GM{place:04}" for place in range(12) for _ in "fm"],
            "sex": ["f", "m"] * 12,
            "n": [people for n in men for people in (200 - n, n)],
            "yes": [yes for n in men for yes in ((200 - n) // 10, n * 4 // 10)],
        }
    )
    found = compare(counts_of(cells), WORK)
    assert found.table["ratio"].to_list() == pytest.approx([1.0] * 12, abs=1e-6)
    assert found.sigma == pytest.approx(0, abs=1e-3)
    unadjusted = compare(counts_of(cells.group_by("municipality").agg(pl.col("n", "yes").sum())), WORK)
    assert unadjusted.median_odds_ratio.low > 1.2


def test_a_covariate_takes_its_part_of_the_spread() -> None:
    one = made(5, places=40, sigma=0.6)
    market = pl.DataFrame({"municipality": [f"GM{n:04}" for n in range(40)], "market": one.effects})
    with_market = compare(one.counts, WORK, Covariates(market))
    assert with_market.sigma < 0.5 * compare(one.counts, WORK).sigma
    assert with_market.adjusted_for == ("sex=m", "market")


def test_scarce_categories_are_taken_together() -> None:
    cells = pl.DataFrame(
        {
            "municipality": [f"GM{place:04}" for place in range(6) for _ in range(3)],
            "sex": ["f", "m", "x"] * 6,
            "n": [80, 90, 1] * 6,
            "yes": [20, 30, 0] * 6,  # of x nobody: without more, its coefficient would be minus infinity
        }
    )
    assert compare(counts_of(cells), WORK).adjusted_for == ("sex=f",)


def test_what_follows_from_the_rest_is_left_out() -> None:
    cells = pl.DataFrame(
        {
            "municipality": [f"GM{place:04}" for place in range(6) for _ in range(2)],
            "sex": ["f", "m"] * 6,
            "arrival_route": ["asylum", "resettled"] * 6,
            "n": [80, 90] * 6,
            "yes": [20, 30] * 6,
        }
    )
    assert compare(counts_of(cells), WORK).adjusted_for == ("sex=f",)


def test_the_same_seed_gives_the_same_and_another_nearly() -> None:
    counts = made(6, places=20, sigma=0.5).counts
    first, again, other = (compare(counts, WORK, seed=seed).table for seed in (1, 1, 2))
    assert first.equals(again)
    assert np.abs(first["rank_low"].to_numpy() - other["rank_low"].to_numpy()).max() <= 2


@pytest.mark.parametrize(("yes", "places", "said"), [(3, 4, "at least 5"), (0, 6, "Nobody differs")])
def test_what_cannot_be_compared_is_explained(yes: int, places: int, said: str) -> None:
    cells = pl.DataFrame({"municipality": [f"GM{n:04}" for n in range(places)], "n": 20, "yes": yes})
    with pytest.raises(RequestError, match=said):
        compare(counts_of(cells), WORK)


def test_a_covariate_that_says_nothing_or_not_of_everybody_is_explained() -> None:
    counts, codes = made(7, places=6, sigma=0.5).counts, [f"GM{n:04}" for n in range(6)]
    for frame, said in (
        (pl.DataFrame({"municipality": codes[:5], "market": range(5)}), "no row for GM0005"),
        (pl.DataFrame({"municipality": codes, "market": [1.0] * 6}), "same in all"),
        (
            pl.DataFrame({"municipality": codes, "a": range(6), "b": range(1, 7)}),
            "with 2 covariates needs at least 10",
        ),
    ):
        with pytest.raises(RequestError, match=said):
            compare(counts, WORK, Covariates(frame))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("code,market\nGM0014,1\n", "column 'municipality'"),
        ("municipality\nGM0014\n", "at least one column"),
        ("municipality,market\nGM0014,high\n", "line 2: 'market'"),
        ("municipality,market\nGM0014,nan\n", "line 2: 'market'"),
        ("municipality,market\nGM0014,1\nGM0014,2\n", "twice"),
        ("", "is empty"),
        ("municipality,market\nGM0014,1,2,3\n", "not a table"),
    ],
)
def test_a_file_of_covariates_that_cannot_be_used_is_explained(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "market.csv"
    path.write_text(text)
    with pytest.raises(CaseloadError, match=said):
        read_covariates(path)


def test_covariates_may_be_written_as_dutch_spreadsheets_do(tmp_path: Path) -> None:
    path = tmp_path / "market.csv"
    path.write_text("municipality;market\nGM0014;5,3\nGM0034;6\n")
    assert read_covariates(path).frame["market"].to_list() == [5.3, 6.0]
