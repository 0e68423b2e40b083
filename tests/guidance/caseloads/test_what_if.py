"""One case manager more or fewer: how many more people are in view, and how sure that is."""

from datetime import date, timedelta

import numpy as np
import pytest

from inbeeld.guidance.caseloads import Change, Sight, WhatIf, in_view, what_if

DAY = date(2026, 5, 4)
SETTLED = date(2018, 1, 1)
LONG_AGO = DAY - timedelta(days=900)
RECENTLY = DAY - timedelta(days=3)


def never_seen(n: int) -> list[Sight]:
    return [Sight(SETTLED, None, None)] * n


def seen_again(n: int) -> list[Sight]:
    """Not seen for long, and then in the last weeks."""
    return [Sight(SETTLED, LONG_AGO, RECENTLY)] * n


def lost(n: int) -> list[Sight]:
    return [Sight(SETTLED, LONG_AGO, LONG_AGO)] * n


def test_nothing_changes_with_the_same_hours() -> None:
    found = what_if([*seen_again(20), *lost(60)], Change(100, 100), DAY, 13)
    assert (found.more, found.low, found.high) == (0, 0, 0)
    assert found.people == 80
    assert found.in_view == 20
    assert found.unchanged == pytest.approx(20 + 60 * 20.5 / 81)


def test_twice_the_hours_bring_as_many_in_view_as_twice_the_time_would() -> None:
    """Of the eighty who were out of view a quarter was seen; of the sixty left another quarter of three quarters."""
    found = what_if([*seen_again(2000), *lost(6000)], Change(100, 200), DAY, 13)
    assert found.more == pytest.approx(6000 * 0.75 * 0.25, rel=0.02)
    assert found.low < found.more < found.high


def test_fewer_hours_are_fewer_people_in_view() -> None:
    fewer = what_if([*seen_again(200), *lost(600)], Change(100, 50), DAY, 13)
    assert fewer.low < fewer.more < fewer.high < 0
    nobody = what_if([*seen_again(200), *lost(600)], Change(100, 0), DAY, 13)
    assert nobody.more == pytest.approx(-600 * 200.5 / 801, rel=0.02)


def test_who_stays_in_view_anyway_counts_for_nothing() -> None:
    found = what_if([Sight(SETTLED, RECENTLY - timedelta(weeks=20), RECENTLY)] * 50, Change(100, 200), DAY, 13)
    assert (found.more, found.unchanged) == (0, 50)


def test_groups_that_were_seen_unlike_each_other_keep_their_own_rate() -> None:
    """Who was seen before is reached, who was never seen is not: hours go as they did."""
    reached = what_if([*seen_again(400), *lost(400), *never_seen(0)], Change(100, 150), DAY, 13)
    with_never = what_if([*seen_again(400), *lost(400), *never_seen(400)], Change(100, 150), DAY, 13)
    assert with_never.more == pytest.approx(reached.more, abs=2)


def test_somebody_new_is_told_apart_from_somebody_never_seen() -> None:
    new = Sight(DAY - timedelta(weeks=20), None, RECENTLY)
    waiting = Sight(DAY - timedelta(weeks=2), None, None)
    found = what_if([*[new] * 300, *[waiting] * 100, *never_seen(300)], Change(100, 150), DAY, 13)
    assert found.unchanged == pytest.approx(400, abs=3)


def test_little_counted_is_little_known() -> None:
    few = what_if([*seen_again(2), *lost(60)], Change(100, 150), DAY, 13)
    assert few.low <= 0 < few.high


@pytest.mark.parametrize("factor", [0.7, 1.4])
def test_the_margin_holds_in_nineteen_worlds_of_twenty(factor: float) -> None:
    """Worlds in which hours and contacts do go together: who is seen with these hours, and who with others."""
    rng = np.random.default_rng(11)
    hits = [_within(rng, factor, chance) for chance in rng.uniform(0.05, 0.6, 200)]
    assert 0.9 <= np.mean(hits) <= 1


def _within(rng: np.random.Generator, factor: float, chance: float) -> bool:
    seen = int(rng.binomial(120, chance))
    found = what_if([*seen_again(seen), *lost(120 - seen)], Change(100, 100 * factor), DAY, 13)
    luck = rng.random(120 - seen)
    more = (luck < 1 - (1 - chance) ** factor).sum() - (luck < chance).sum()
    return bool(found.low <= more <= found.high)


@pytest.mark.parametrize(
    ("then", "nl", "en"), [(136, "14 meer: tussen 5 en 25", "14 more"), (64, "14 minder", "14 fewer")]
)
def test_it_is_told_in_words_with_what_it_assumes(then: float, nl: str, en: str) -> None:
    more, low, high = (14.2, 5, 25) if then > 100 else (-14.2, -25, -5)
    found = WhatIf(DAY, 13, Change(100, then), 280, 210, 216.4, more, low, high)
    assert nl in " ".join(in_view(found, "nl"))
    assert "Nu zijn het er 210." in in_view(found, "nl")[0]
    assert en in " ".join(in_view(found, "en"))
    assert "each hour leads to as much contact" in in_view(found, "en")[2]
