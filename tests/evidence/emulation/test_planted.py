"""What was planted is found, in regions of which the truth is known: who starts is likelier to find work anyway."""

from functools import cache, partial

import numpy as np
import polars as pl
import pytest

from inbeeld.demo.planted import INSTRUMENT, Planted, plant
from inbeeld.demo.planted.planted import Effect as Kind
from inbeeld.evidence import Learned, Question
from inbeeld.evidence.emulation.trials import trials
from inbeeld.evidence.learning import learn
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.panel import panel
from inbeeld.evidence.progress import unseen
from inbeeld.facts.caseload import Caseload

SEEDS = range(1, 5)
emulate = partial(learn, design="emulation")


@cache
def learnt(kind: Kind, seed: int, hidden: float = 0.0) -> tuple[Learned, float]:
    """With the planted effect after a year."""
    region = plant(Planted(kind, people=1_000, months=40, seed=seed, hidden=hidden))
    asked = Question(INSTRUMENT, outcome("in_paid_work"), (12,), region.on)
    truth = region.truth.filter(outcome="in_paid_work", after=12, variable="")
    return emulate(region.caseload, asked), truth.get_column("effect")[0]


@pytest.mark.parametrize("kind", ["zero", "constant"])
def test_the_effect_is_found(kind: Kind) -> None:
    found = [(learned.effects[0], truth) for learned, truth in (learnt(kind, seed) for seed in SEEDS)]
    error = np.sqrt(sum(effect.error**2 for effect, _ in found)) / len(found)
    assert abs(np.mean([effect.difference - truth for effect, truth in found])) < 3 * error
    assert all(abs(effect.difference - truth) < 3.5 * effect.error for effect, truth in found)


def test_what_was_before_the_start_shows_nothing_where_nothing_is_hidden() -> None:
    checks = [check for seed in SEEDS for check in learnt("zero", seed)[0].checks]
    ratios = [check.difference / check.error for check in checks]
    assert [check.after for check in checks] == [-12] * len(SEEDS)
    assert abs(np.mean(ratios)) < 3 / np.sqrt(len(ratios))


def test_what_was_before_the_start_shows_what_is_hidden() -> None:
    (check,) = learnt("zero", 1, hidden=1.0)[0].checks
    assert check.low > 0


def test_weighting_makes_people_alike() -> None:
    balance = learnt("constant", 1)[0].balance
    assert max(abs(one.before) for one in balance) > 0.2
    assert max(abs(one.after) for one in balance) < 0.1


def test_the_same_question_has_the_same_answer() -> None:
    learned, _ = learnt("constant", 1)
    assert learnt.__wrapped__("constant", 1)[0] == learned


def test_who_was_included_is_told() -> None:
    learned, _ = learnt("constant", 1)
    boxes = {step.code: step for step in learned.flow}
    codes = ("present", "in_view", "out_of_work", "not_yet_started")
    entries = [boxes[code].entries for code in codes]
    assert entries == sorted(entries, reverse=True)
    assert boxes["started"].entries + boxes["compared"].entries == boxes["not_yet_started"].entries
    assert learned.overlap is not None
    assert boxes["started"].people == learned.overlap.starters


def test_an_effect_tells_who_started_later_and_how_strong_what_is_hidden_must_be() -> None:
    learned, _ = learnt("constant", 1)
    (effect,), (doubt,) = learned.effects, learned.sensitivity
    assert 0 < effect.later < 0.5
    assert effect.started.reached < effect.started.people
    assert doubt.explains > doubt.touches >= 1
    assert doubt.strongest in {one.covariate for one in learned.balance}


def test_groups_are_as_they_were_at_the_start() -> None:
    region = plant(Planted("by_group", people=1_500, months=40, seed=2))
    asked = Question(INSTRUMENT, outcome("months_in_work"), (12,), region.on, by=("sex", "months_since_settlement"))
    learned = emulate(region.caseload, asked)
    told = {(one.group.variable, one.group.category) for one in (*learned.effects, *learned.refused) if one.group}
    assert {("sex", "f"), ("sex", "m"), ("months_since_settlement", "6-11")} <= told
    everybody, *groups = learned.effects
    by_sex = [one for one in groups if one.group and one.group.variable == "sex"]
    assert sum(one.started.people for one in by_sex) == everybody.started.people


def test_progress_is_told() -> None:
    region = plant(Planted("zero", people=300, months=30, seed=3))
    told: list[tuple[int, int]] = []
    asked = Question(INSTRUMENT, outcome("in_paid_work"), (12,), region.on)
    emulate(region.caseload, asked, progress=lambda *steps: told.append(steps))
    steps = told[-1][1]
    assert told == [(number, steps) for number in range(1, steps + 1)]


def test_few_are_refused_and_why() -> None:
    region = plant(Planted("zero", people=100, months=30, seed=3))
    asked = Question(INSTRUMENT, outcome("in_paid_work"), (12, 48), region.on)
    learned = emulate(region.caseload, asked)
    assert [(one.after, one.reason) for one in learned.refused] == [(12, "few"), (48, "not_yet_seen")]
    assert learned.effects == learned.checks == learned.sensitivity == ()


def test_where_a_rule_says_who_starts_nobody_is_comparable() -> None:
    region = plant(Planted("zero", people=500, months=40, seed=4))
    spells = region.caseload["spells"]
    held = spells.filter(pl.col("kind") == INSTRUMENT).select(
        "person_id",
        spell_id=pl.lit("rule-") + pl.col("spell_id"),
        kind=pl.lit("barrier_other").cast(spells.schema["kind"]),
        start=pl.col("start").dt.month_start(),
        end="start",
    )
    with_rule = Caseload.of({**region.caseload.tables, "spells": pl.concat([spells, held], how="diagonal")})
    learned = emulate(with_rule, Question(INSTRUMENT, outcome("in_paid_work"), (12,), region.on))
    assert [(one.after, one.reason) for one in learned.refused] == [(12, "no_overlap")]
    assert learned.effects == ()


def test_each_dose_is_compared_with_the_same_people() -> None:
    region = plant(Planted("zero", people=1_000, months=40, seed=2))
    learned = emulate(region.caseload, Question(INSTRUMENT, outcome("in_paid_work"), (12,), region.on, by=("hours",)))
    everybody, *doses = learned.effects
    assert {one.group.category for one in doses if one.group} == {"0-7", "8-15"}
    assert {one.compared.people for one in doses} == {everybody.compared.people}
    assert sum(one.started.people for one in doses) == everybody.started.people


def test_what_could_show_is_told_also_where_nothing_can() -> None:
    region = plant(Planted("zero", people=100, months=30, seed=3))
    learned = emulate(region.caseload, Question(INSTRUMENT, outcome("in_paid_work"), (12,), region.on))
    assert learned.effects == ()
    (told,) = learned.power
    assert told.needed > told.people
    assert told.smallest > told.target


def test_an_instrument_that_nobody_started_shows_nothing() -> None:
    region = plant(Planted("zero", people=100, months=30, seed=3))
    learned = emulate(region.caseload, Question("trial_placement", outcome("in_paid_work"), (12,), region.on))
    assert [one.reason for one in learned.refused] == ["not_yet_seen"]
    assert {step.code: step.people for step in learned.flow}["started"] == 0


def test_who_is_followed_stands_for_who_is_not() -> None:
    """The weights of those who were followed add up to everybody, also around the month in which many are lost."""
    region = plant(Planted("zero", people=2_000, months=40, seed=5))
    asked = Question(INSTRUMENT, outcome("in_paid_work"), (6, 12, 18), region.on)
    emulated = trials(panel(region.caseload, asked), unseen)
    for after in asked.after:
        trial = emulated.after(asked.outcome, after).trial
        assert (trial.seen[~trial.started] == 0).mean() > 0.05
        assert np.average(trial.seen, weights=np.where(trial.started, 0, trial.stands)) == pytest.approx(1, abs=0.04)
