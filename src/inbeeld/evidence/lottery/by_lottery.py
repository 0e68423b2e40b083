"""What those who drew a place had more than those who drew none."""

from collections.abc import Iterator

import numpy as np
import polars as pl

from inbeeld.evidence.emulation.rows import Progress, unseen
from inbeeld.evidence.learned import Balance, Effect, Learned, Overlap, Power, Refused, Step
from inbeeld.evidence.lottery.cases import Case, cases, history
from inbeeld.evidence.lottery.draws import draws
from inbeeld.evidence.lottery.effects import Asked, answered
from inbeeld.evidence.lottery.entries import Entries, entries
from inbeeld.evidence.lottery.estimate import standardised
from inbeeld.evidence.lottery.in_sight import InSight
from inbeeld.evidence.lottery.lots import Floats
from inbeeld.evidence.panel import panel
from inbeeld.evidence.power import Information, power
from inbeeld.evidence.question import Question
from inbeeld.facts.caseload import Caseload

PEOPLE_FOR_A_COLUMN = 20
"""Seen, for each column of what is known that the outcome is compared beside."""


def by_lottery(caseload: Caseload, question: Question, progress: Progress = unseen) -> Learned:
    """The effect of being offered a place, and of taking part because of it, at each of the months and for each
    group, for those who drew lots with a chance that is known. Raises RequestError for an instrument or a variable
    that there is not, and where a table is missing that is needed.
    """
    people = panel(caseload, question)
    drew = draws(caseload, question.instrument, question.on, question.known_on)
    taken = entries(drew, caseload, people)
    if not len(taken):
        none = tuple(Refused(after, None, "no_lottery") for after in question.after)
        return Learned(question, "lottery", _municipalities(taken), (), (), none, _flow(drew, taken))
    in_sight = InSight.of(people, progress)
    told = list(cases(taken, in_sight))
    found = [one for one in told if isinstance(one, Case)]
    plain = [Asked(one, contrast, one.chance) for one in found for contrast in ("offered", "took_part")]
    beside = [Asked(one.case, one.contrast, _known(taken, one.case)) for one in plain if one.case.group is None]
    check = Asked(history(taken), "offered", history(taken).chance)
    answers = answered(taken.lots, [*plain, *beside, check], np.random.default_rng(question.seed))
    effects, adjusted = answers[: len(plain)], answers[len(plain) : -1]
    return Learned(
        question=question,
        design="lottery",
        municipalities=_municipalities(taken),
        power=tuple(_power(taken, in_sight, after) for after in question.after),
        effects=tuple(one for one in effects if isinstance(one, Effect)),
        refused=tuple(one for one in (*told, *effects) if isinstance(one, Refused)),
        flow=_flow(drew, taken),
        checks=tuple(one for one in answers[-1:] if isinstance(one, Effect)),
        balance=tuple(_balance(taken)),
        overlap=_overlap(taken),
        adjusted=tuple(one for one in adjusted if isinstance(one, Effect)),
    )


def _known(taken: Entries, case: Case) -> Floats:
    """The chance, and as many columns of what else is known as there are people for, in the order of `Covariates`."""
    seen = case.lots.seen > 0
    useful = [
        place
        for place, column in enumerate(taken.columns)
        if not column.bends and np.ptp(case.known[seen, place]) > 0
    ]
    kept = useful[: int(np.count_nonzero(seen)) // PEOPLE_FOR_A_COLUMN]
    return np.column_stack([case.lots.chance, case.known[:, kept]])


def _power(taken: Entries, in_sight: InSight, after: int) -> Power:
    """By those who drew so long ago, weighted by their chances; nothing of what became of them is looked at."""
    some = taken.of(in_sight.can_be(taken, after))
    amounts = Information(
        *(len(some) ** 2 / float(weight.sum()) if len(some) else 0.0 for weight in some.lots.weights)
    )
    smaller = min(some.lots.people(some.lots.drawn), some.lots.people(~some.lots.drawn))
    months = int(np.ptp(taken.month)) + 1
    return power(
        taken.panel.question.outcome, after, smaller, amounts, per_month=int(taken.lots.drawn.sum()) / months
    )


def _overlap(taken: Entries) -> Overlap:
    """By lot there is always somebody comparable: nobody is left out."""
    undrawn = np.where(taken.lots.drawn, 0.0, taken.lots.weights[1])
    effective = float(undrawn.sum() ** 2 / (undrawn @ undrawn)) if undrawn.any() else 0.0
    return Overlap(taken.lots.people(taken.lots.drawn), 0, effective)


def _balance(taken: Entries) -> Iterator[Balance]:
    for column, values in zip(taken.columns, taken.known.T, strict=True):
        if not column.bends and np.ptp(values) > 0:
            before, after = (standardised(taken.lots, values, weighted) for weighted in (False, True))
            yield Balance(column.covariate, column.category, before, after)


def _flow(drew: pl.DataFrame, taken: Entries) -> tuple[Step, ...]:
    """drew: with a known chance. in_view: of these, who was present and in view in the month of the draw. Of these:
    offered, who drew a place, and took_part; not_offered, and started_later."""
    drawn, started = taken.lots.drawn, np.isfinite(taken.until_start)
    boxes = {
        "in_view": np.ones(len(taken), dtype=np.bool_),
        "offered": drawn,
        "took_part": drawn & started,
        "not_offered": ~drawn,
        "started_later": ~drawn & started,
    }
    all_of_them = Step("drew", drew.get_column("person_id").n_unique(), drew.height)
    return all_of_them, *(Step(code, taken.lots.people(box), int(box.sum())) for code, box in boxes.items())


def _municipalities(taken: Entries) -> tuple[str, ...]:
    return tuple(taken.panel.people[np.unique(taken.who)].get_column("municipality").unique().sort())
