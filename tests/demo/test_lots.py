"""Places that were drawn by lot: are the chances kept, and does a place help?"""

import polars as pl

from inbeeld.demo.lots import CHANCE, KIND
from tests.demo.plain import Tables


def drew(country: Tables) -> pl.DataFrame:
    """Everybody who drew: person_id, date and won."""
    decisions = country["decisions"].filter(pl.col("chance").is_not_null())
    return decisions.select("person_id", "offer_id", "date", "chance", won=pl.col("step") == "offered")


def at_work(country: Tables, who: pl.DataFrame, months: int) -> pl.DataFrame:
    """Of those who are still there so many months after they drew, whether they are in paid work."""
    day = pl.col("date").dt.offset_by(f"{months}mo")
    gone = country["persons"].select("person_id", "left_date")
    there = who.with_columns(day=day).join(gone, on="person_id")
    there = there.filter(pl.col("left_date").is_null() | (pl.col("day") < pl.col("left_date")))
    jobs = country["spells"].filter(pl.col("kind") == "paid_work").select("person_id", "start", "end")
    on = pl.col("day").is_between("start", pl.col("end").fill_null(pl.date(2100, 1, 1)), closed="left")
    held = there.join(jobs, on="person_id").filter(on)["person_id"]
    return there.with_columns(at_work=pl.col("person_id").is_in(held.implode()))


def test_who_drew_and_who_did_not_keep_the_chance_that_there_was(country: Tables) -> None:
    told = drew(country)
    assert told["person_id"].is_unique().all()
    assert set(told["chance"]) == {CHANCE}
    assert abs(told["won"].mean() - CHANCE) < 0.05
    kinds = told.join(country["offers"], on="offer_id")["kind"]
    assert set(kinds) == {KIND}
    assert not at_work(country, told, 0)["at_work"].any()


def test_only_who_drew_a_place_has_one(country: Tables) -> None:
    places = country["spells"].filter(pl.col("kind") == KIND).join(drew(country), on="person_id")
    after = places.filter(pl.col("start") >= pl.col("date"))
    assert after["won"].all()
    assert 0.6 < after.height / drew(country)["won"].sum() < 0.95


def test_a_place_helps(country: Tables) -> None:
    told = at_work(country, drew(country), 24)
    won, lost = (told.filter(won=won)["at_work"].mean() for won in (True, False))
    assert 0.03 < won - lost < 0.25
