import numpy as np
import polars as pl
import pytest

from inbeeld.demo.curves import share_in_work, women_to_men
from inbeeld.demo.tables import table


def test_the_curves_run_through_the_published_points_of_each_nationality() -> None:
    cells, curves = table("permits"), share_in_work()
    points = table("cbs_in_paid_work").filter(pl.col("nationality") != "all")
    for cohort, nationality, months, percent, _ in points.rows():
        here = (cells["cohort"] == cohort) & (cells["nationality"] == nationality)
        assert 100 * curves[here.to_numpy(), months] == pytest.approx(percent)


def test_the_nationalities_of_a_later_cohort_together_hit_its_published_points() -> None:
    cells, curves = table("permits"), share_in_work()
    # Until month 30 of 2014 the lines of the nationalities lead; the line of all is another publication.
    led = (pl.col("cohort") == 2014) & (pl.col("months") <= 30)
    points = table("cbs_in_paid_work").filter((pl.col("nationality") == "all") & ~led)
    for cohort, _, months, percent, _ in points.rows():
        here = (cells["cohort"] == cohort).to_numpy()
        together = np.average(curves[here, months], weights=cells["permits"].to_numpy()[here])
        assert 100 * together == pytest.approx(percent, abs=0.1)


def test_shares_rise_and_stay_shares() -> None:
    curves = share_in_work()
    assert (np.diff(curves, axis=1) >= 0).all()
    assert ((curves > 0) & (curves < 0.8)).all()


def test_women_work_a_quarter_as_often_as_men_at_first_and_later_more() -> None:
    ratio = women_to_men()
    assert ratio[[0, 42]] == pytest.approx(11 / 45)
    assert ratio[[90, 150]] == pytest.approx(26 / 69)
