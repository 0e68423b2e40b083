"""What those who drew a place had more than those who drew none."""

import numpy as np

from inbeeld.evidence.learned import Effect, Learned, Power, Refused
from inbeeld.evidence.lottery.balance import balance, overlap
from inbeeld.evidence.lottery.cases import Case, cases, enough, history
from inbeeld.evidence.lottery.draws import draws
from inbeeld.evidence.lottery.effects import Asked, answered
from inbeeld.evidence.lottery.entries import Entries, entries
from inbeeld.evidence.lottery.flow import flow
from inbeeld.evidence.lottery.in_sight import InSight
from inbeeld.evidence.lottery.lots import Floats
from inbeeld.evidence.panel import panel
from inbeeld.evidence.power import Information, power
from inbeeld.evidence.practice.doses import is_dose
from inbeeld.evidence.progress import Progress, unseen
from inbeeld.evidence.question import Question
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError

PEOPLE_FOR_A_COLUMN = 20
"""Seen, for each column of what is known that the outcome is compared beside."""


def by_lottery(caseload: Caseload, question: Question, progress: Progress = unseen) -> Learned:
    """The effect of being offered a place, and of taking part because of it, at each of the months and for each
    group, for those who drew lots with a chance that is known. Raises RequestError for an instrument or a variable
    that there is not, for a dose, and where a table is missing that is needed.
    """
    people = panel(caseload, question)
    drew = draws(caseload, question.instrument, question.on, question.known_on)
    taken = entries(drew, caseload, people)
    if not len(taken):
        none = tuple(Refused(after, None, "no_lottery") for after in question.after)
        return Learned(question, "lottery", _municipalities(taken), (), (), none, flow(drew, taken))
    _ensure_no_doses(question)
    in_sight = InSight.of(people, progress)
    told = list(cases(taken, in_sight))
    found = [one for one in told if isinstance(one, Case)]
    plain = [Asked(one, contrast, one.chance) for one in found for contrast in ("offered", "took_part")]
    beside = [Asked(one.case, one.contrast, _known(taken, one.case)) for one in plain if one.case.group is None]
    checks = [Asked(one, "offered", one.chance) for one in (enough(history(taken)),) if isinstance(one, Case)]
    answers = answered(taken.lots, [*plain, *beside, *checks], np.random.default_rng(question.seed))
    effects, rest = answers[: len(plain)], answers[len(plain) :]
    return Learned(
        question=question,
        design="lottery",
        municipalities=_municipalities(taken),
        power=tuple(_power(taken, in_sight, after) for after in question.after),
        effects=tuple(one for one in effects if isinstance(one, Effect)),
        refused=tuple(one for one in (*told, *effects) if isinstance(one, Refused)),
        flow=flow(drew, taken),
        checks=tuple(one for one in rest[len(beside) :] if isinstance(one, Effect)),
        balance=tuple(balance(taken)),
        overlap=overlap(taken),
        adjusted=tuple(one for one in rest[: len(beside)] if isinstance(one, Effect)),
    )


def _ensure_no_doses(question: Question) -> None:
    if of_starts := [name for name in question.by if is_dose(name)]:
        raise RequestError(
            f"Lots are drawn for a place, not for {', '.join(of_starts)}; what that does cannot be told by lottery. "
            "Leave it out, or ask for --design emulation."
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
    """Of being offered a place, by those who drew so long ago; nothing of what became of them is looked at."""
    some = taken.of(in_sight.can_be(taken, after))
    amounts = Information(
        *(len(some) ** 2 / float(weight.sum()) if len(some) else 0.0 for weight in some.lots.weights)
    )
    smaller = min(some.lots.people(some.lots.drawn), some.lots.people(~some.lots.drawn))
    months = int(np.ptp(taken.month)) + 1
    return power(
        taken.panel.question.outcome, after, smaller, amounts, per_month=int(taken.lots.drawn.sum()) / months
    )


def _municipalities(taken: Entries) -> tuple[str, ...]:
    return tuple(taken.panel.people[np.unique(taken.who)].get_column("municipality").unique().sort())
