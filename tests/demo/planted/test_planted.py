"""A region of which the truth is known: is it what a municipality would have, and is the truth what was planted?"""

from pathlib import Path
from typing import get_args

import numpy as np
import polars as pl
import pytest

from inbeeld.demo.planted import INSTRUMENT, Design, Effect, Planted, Region, plant
from inbeeld.exchange.caseload import read_caseload, write_caseload
from inbeeld.facts.check import check

EFFECTS, DESIGNS = get_args(Effect), get_args(Design)
PEOPLE = 2_000


def planted(effect: Effect = "constant", design: Design = "selection", **others: float) -> Region:
    return plant(Planted(effect, design, people=PEOPLE, seed=7, **others))


def true(region: Region, contrast: str, after: int, outcome: str = "in_paid_work", category: str = "") -> float:
    of = {"contrast": contrast, "after": after, "outcome": outcome, "category": category}
    (effect,) = region.truth.filter(**of)["effect"]
    return effect


def starts(region: Region) -> pl.DataFrame:
    return region.caseload["spells"].filter(pl.col("kind") == INSTRUMENT).select("person_id", "start")


def at_work(region: Region, who: pl.DataFrame, after: int) -> pl.DataFrame:
    """person_id and at_work of those who are still here so many months after the month of their `start`."""
    later = pl.col("start").dt.month_start().dt.offset_by(f"{after}mo")
    gone = region.caseload["persons"].select("person_id", "left_date")
    asked = who.select("person_id", day=later).join(gone, on="person_id")
    there = asked.filter(pl.col("day") <= region.on, pl.col("left_date").fill_null(region.on) >= pl.col("day"))
    jobs = region.caseload["spells"].filter(pl.col("kind") == "paid_work").select("person_id", "start", "end")
    held = there.join(jobs, on="person_id").filter(
        pl.col("start") <= pl.col("day"), pl.col("end").is_null() | (pl.col("day") < pl.col("end"))
    )
    return there.with_columns(at_work=pl.col("person_id").is_in(held["person_id"].implode()))


@pytest.mark.parametrize("design", DESIGNS)
def test_every_row_is_accepted_and_read_back_the_same(design: Design, tmp_path: Path) -> None:
    region = planted(design=design)
    write_caseload(region.caseload, tmp_path)
    checked = check(read_caseload(tmp_path))
    assert checked.refused == 0
    assert all(checked.caseload[name].equals(frame) for name, frame in region.caseload.tables.items())


@pytest.mark.parametrize("design", DESIGNS)
def test_the_same_seed_gives_the_same_region(design: Design) -> None:
    first, again = planted(design=design), planted(design=design)
    assert first.truth.equals(again.truth)
    assert all(again.caseload[name].equals(frame) for name, frame in first.caseload.tables.items())


@pytest.mark.parametrize("contrast", ["started", "offered", "took_part"])
def test_each_effect_is_what_its_name_says(contrast: str) -> None:
    design: Design = "selection" if contrast == "started" else "lottery"
    told = {effect: planted(effect, design) for effect in EFFECTS}
    assert set(told["zero"].truth["effect"]) == {0.0}
    assert true(told["constant"], contrast, 12) > 0.05
    men, women = (true(told["by_group"], contrast, 12, category=sex) for sex in "mf")
    assert men == 0.0 < women
    assert true(told["fading"], contrast, 36) < true(told["fading"], contrast, 12) / 2
    for region in told.values():
        assert true(region, contrast, 12, "on_benefit") == -true(region, contrast, 12)


def test_the_truth_of_months_is_the_sum_of_the_months() -> None:
    region = planted("fading")
    months = true(region, "started", 6, "months_in_work")
    assert true(region, "started", 6) < months < 6 * true(region, "started", 6)


def test_starters_are_at_work_more_often_by_the_effect() -> None:
    """The same people under the same luck, with the effect and without: written down, they differ by the truth, but
    for those who have left by then."""
    having, without = planted("constant"), planted("zero")
    assert starts(having).equals(starts(without))
    shares = [at_work(region, starts(region), 12)["at_work"].mean() for region in (having, without)]
    assert shares[0] - shares[1] == pytest.approx(true(having, "started", 12), abs=0.03)


def test_those_who_start_would_have_found_work_anyway() -> None:
    """The naive comparison: starters against others out of work in the same months, who did not start until then."""
    region = planted("zero")
    own, persons = starts(region), region.caseload["persons"]
    months = pl.Series(np.resize(own["start"].to_numpy(), PEOPLE)).cast(pl.Date).dt.month_start()
    others = persons.with_columns(start=months).join(own, on="person_id", how="left", suffix="ed")
    others = others.filter(
        pl.col("settled_date") < pl.col("start"), (pl.col("started") <= pl.col("start")).not_().fill_null(True)
    )
    out_of_work = others.join(at_work(region, others, 0).filter(~pl.col("at_work")), on="person_id", how="semi")
    assert at_work(region, own, 12)["at_work"].mean() > 0.05 + at_work(region, out_of_work, 12)["at_work"].mean()


def test_everybody_who_draws_keeps_the_chance_that_there_was() -> None:
    decisions = planted(design="lottery").caseload["decisions"]
    drew = decisions.filter(pl.col("chance").is_not_null())
    assert drew["person_id"].is_unique().all()
    assert set(drew["step"].cast(pl.String)) == {"offered", "waiting"}
    won = drew.group_by("date", "offer_id", "chance").agg(won=(pl.col("step") == "offered").mean(), people=pl.len())
    assert won.filter((pl.col("won") - pl.col("chance")).abs() > 1e-9).is_empty()
    taken = decisions.filter(pl.col("step") == "started").join(drew, on="person_id")
    assert set(taken["step_right"].cast(pl.String)) == {"offered"}
    assert 0.5 < taken.height / (drew["step"] == "offered").sum() < 0.95


def test_what_is_hidden_moves_starts_and_work_but_stands_nowhere() -> None:
    plainly, hidden = planted("zero"), planted("zero", hidden=1.0)
    assert [frame.columns for frame in hidden.caseload.tables.values()] == [
        frame.columns for frame in plainly.caseload.tables.values()
    ]
    shares = [at_work(region, starts(region), 12)["at_work"].mean() for region in (plainly, hidden)]
    assert shares[1] > shares[0] + 0.05


def test_people_leave_and_get_out_of_view() -> None:
    region = planted()
    assert 0.05 < region.caseload["persons"]["left_date"].is_not_null().mean() < 0.6
    last = region.caseload["contacts"].group_by("person_id").agg(pl.col("date").max())
    here = region.caseload["persons"].filter(pl.col("left_date").is_null()).join(last, on="person_id")
    unseen = here.filter(pl.col("date") < pl.lit(region.on).dt.offset_by("-12mo"))
    assert 0.02 < unseen.height / here.height < 0.5
