"""What lots show of a caseload: what a plain count says, what was planted, and when nothing can be said."""

from dataclasses import replace
from datetime import date
from math import isfinite

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.demo.planted import Planted, plant
from inbeeld.disclosure import release_effects
from inbeeld.evidence import Learned, Question
from inbeeld.evidence.learned import Group
from inbeeld.evidence.lottery import by_lottery, cases
from inbeeld.evidence.lottery import redraws as redrawing
from inbeeld.evidence.outcome import outcome, outcomes
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from tests.evidence.lottery.scene import Row, caseload, lot, question, spell
from tests.nasty import DAYS, caseloads


def drawn_in_2016(people: int = 60) -> tuple[list[Row], list[Row]]:
    """Every second of them drew a place; two of three of these start. Of those with a place every third works in
    2017, of those without every sixth."""
    decisions, spells = [], []
    for number in range(people):
        who, offered = f"P{number:03}", number % 2 == 0
        decisions.append(lot(who, "2016-03-07", "offered" if offered else "waiting"))
        if offered and number % 3:
            spells.append(spell(who, "language_course", "2016-04-01", "2016-09-01"))
        if number % (6 if offered else 12) in (0, 1):
            spells.append(spell(who, "paid_work", "2016-12-01"))
    return decisions, spells


def test_it_is_the_difference_of_two_shares() -> None:
    learned = by_lottery(caseload(*drawn_in_2016()), question())
    offered, took_part = learned.effects
    assert (offered.contrast, offered.after, offered.group) == ("offered", 12, None)
    assert (offered.started.people, offered.started.reached) == (30, 10)
    assert (offered.compared.people, offered.compared.reached) == (30, 5)
    assert offered.difference == pytest.approx(1 / 3 - 1 / 6)
    assert offered.compared.level == pytest.approx(1 / 6)
    assert offered.error == pytest.approx((10 / 30 * 20 / 30 / 29 + 5 / 30 * 25 / 30 / 29) ** 0.5)
    assert took_part.difference == pytest.approx((1 / 3 - 1 / 6) / (2 / 3))
    assert took_part.p_value == offered.p_value
    assert took_part.started.people == 20
    boxes = {step.code: step.people for step in learned.flow}
    assert boxes == {
        "drew": 60, "in_view": 60, "offered": 30, "took_part": 20, "not_offered": 30, "started_later": 0
    }  # fmt: skip
    assert learned.municipalities == ("GM0014",)


def test_months_in_work_are_counted_on() -> None:
    offered, _ = by_lottery(caseload(*drawn_in_2016()), question(name="months_in_work")).effects
    assert offered.difference == pytest.approx(4 * (1 / 3 - 1 / 6))  # December to March


def test_who_starts_after_all_is_told() -> None:
    decisions, spells = drawn_in_2016(people=120)
    spells += [spell(f"P{number:03}", "language_course", "2016-10-01") for number in range(1, 25, 2)]
    offered, took_part = by_lottery(caseload(decisions, spells), question()).effects
    assert offered.later == pytest.approx(12 / 60)
    assert took_part.difference == pytest.approx((1 / 3 - 1 / 6) / (40 / 60 - 12 / 60))


def test_by_group() -> None:
    told = caseload(*drawn_in_2016())
    men = pl.col("person_id") >= "P030"
    persons = told["persons"].with_columns(sex=pl.when(men).then(pl.lit("m")).otherwise(pl.lit("f")))
    learned = by_lottery(Caseload({**told.tables, "persons": persons}), question(by=("sex",)))
    groups = [effect for effect in learned.effects if effect.group and effect.contrast == "offered"]
    assert [effect.group for effect in groups] == [Group("sex", "f"), Group("sex", "m")]
    assert [effect.started.people for effect in groups] == [15, 15]


@pytest.mark.parametrize(
    ("people", "after", "reason"), [(60, 40, "not_yet_seen"), (12, 12, "few"), (0, 12, "no_lottery")]
)
def test_why_there_is_no_number(people: int, after: int, reason: str) -> None:
    decisions, spells = drawn_in_2016(people)
    decisions = decisions or [lot("P000", "2016-03-07", "offered", chance=None)]
    learned = by_lottery(caseload(decisions, spells), question((after,)))
    assert learned.effects == ()
    assert [refused.reason for refused in learned.refused] == [reason]


def test_where_hardly_anybody_takes_part_only_the_offer_is_told() -> None:
    decisions, spells = drawn_in_2016()
    courses = [row for row in spells if row["kind"] == "language_course"]
    told = caseload(decisions, [row for row in spells if row not in courses[1:]])
    learned = by_lottery(told, question())
    assert [effect.contrast for effect in learned.effects] == ["offered"]
    (refused,) = learned.refused
    assert refused.reason == "few_draws"
    assert refused.needs > refused.has == 30


def test_an_unknown_instrument_or_variable_is_refused() -> None:
    told = caseload(*drawn_in_2016())
    with pytest.raises(RequestError, match="no instrument"):
        by_lottery(told, replace(question(), instrument="magic"))
    with pytest.raises(RequestError, match="not a variable"):
        by_lottery(told, question(by=("shoe_size",)))
    with pytest.raises(RequestError, match=r"not for hours.*--design emulation"):
        by_lottery(told, question(by=("sex", "hours")))


@settings(max_examples=12, deadline=None)
@given(data=st.data(), on=st.sampled_from(DAYS), name=st.sampled_from([*outcomes()]))
def test_whatever_is_recorded_what_is_told_is_a_number(data: st.DataObject, on: date, name: str) -> None:
    """People who leave, who are nowhere, who draw twice, whose facts contradict each other."""
    nasty = data.draw(caseloads(on).filter(lambda one: "spells" in one.tables))
    people = nasty["persons"]["person_id"].unique().to_list()
    steps = st.tuples(st.sampled_from(people), st.sampled_from(DAYS), st.sampled_from(["offered", "waiting"]))
    lots = data.draw(st.lists(steps, min_size=1, max_size=30)) if people else []
    tables = caseload([lot(who, f"{day}", step) for who, day, step in lots] or [lot("X", "2016-01-04", "offered")])
    told = Caseload({**nasty.tables, "decisions": tables["decisions"], "offers": tables["offers"]})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cases, "FEWEST", 1)
        patch.setattr(redrawing, "MOST", 199)
        learned = by_lottery(told, Question("language_course", outcome(name), (12, 15), on, by=("sex",)))
    assert {one.after for one in (*learned.effects, *learned.refused)} == {12, 15}
    for one in (*learned.effects, *learned.adjusted, *learned.checks):
        assert all(map(isfinite, (one.difference, one.error, one.low, one.high, one.started.level)))
        assert one.low <= one.difference <= one.high


def planted(effect: str, seed: int, people: int = 1000) -> tuple[Learned, float]:
    region = plant(Planted(effect=effect, design="lottery", people=people, months=48, seed=seed))  # type: ignore[arg-type]
    learned = by_lottery(region.caseload, Question("language_course", outcome("in_paid_work"), (18,), region.on))
    truth = region.truth.filter(contrast="offered", outcome="in_paid_work", after=18, variable="")
    return learned, float(truth["effect"].item())


@pytest.mark.parametrize("effect", ["zero", "constant"])
def test_what_was_planted_comes_out(effect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """People get lost to view and move, in ways that depend on work; in twelve regions, with fixed seeds."""
    monkeypatch.setattr(redrawing, "MOST", 299)
    errors, held, history = [], [], []
    for seed in range(12):
        learned, truth = planted(effect, seed)
        offered = next(one for one in learned.effects if one.contrast == "offered")
        errors.append((offered.difference - truth) / offered.error)
        held.append(offered.low <= truth <= offered.high)
        history.append(learned.checks[0].low <= 0 <= learned.checks[0].high)
    assert abs(np.mean(errors)) < 0.8
    assert sum(held) >= 10
    assert sum(history) >= 10


def test_the_same_seed_gives_the_same_and_what_leaves_is_rounded() -> None:
    (learned, _), (again, _) = planted("constant", 3), planted("constant", 3)
    assert learned == again
    released = release_effects(learned, 10).learned
    assert len(released.adjusted) == len(learned.adjusted) == 2
    assert all(arm.people % 10 == 0 for one in released.adjusted for arm in (one.started, one.compared))
    assert max(abs(one.after) for one in learned.balance) < max(abs(one.before) for one in learned.balance)
