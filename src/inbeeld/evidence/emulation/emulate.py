"""What those who started had more than comparable people who did not start."""

from collections.abc import Iterator

import numpy as np

from inbeeld.evidence.emulation.balance import balance
from inbeeld.evidence.emulation.doses import doses
from inbeeld.evidence.emulation.effects import effect, without_overlap
from inbeeld.evidence.emulation.estimator import effective
from inbeeld.evidence.emulation.flow import flow
from inbeeld.evidence.emulation.groups import groups
from inbeeld.evidence.emulation.sensitivity import sensitivity
from inbeeld.evidence.emulation.trials import Followed, Trials, trials
from inbeeld.evidence.learned import Effect, Learned, Power, Refused
from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.panel import panel
from inbeeld.evidence.power import Information, power
from inbeeld.evidence.practice import is_dose, starts
from inbeeld.evidence.progress import Progress, unseen
from inbeeld.evidence.question import Question
from inbeeld.facts.caseload import Caseload


def emulate(caseload: Caseload, question: Question, progress: Progress = unseen) -> Learned:
    """The effect for those who started, at each of the months and for each group. Raises RequestError for an
    instrument or a variable that there is not, and where a table is missing that is needed.

    That it is an effect rests on there being nothing hidden: of two people alike in all that is recorded, it is by
    chance that one started in a month and the other did not, and likewise who leaves or gets out of view.
    """
    people = panel(caseload, question)
    emulated = trials(people, progress)
    followed = [emulated.after(question.outcome, after) for after in question.after]
    everybody = [_everybody(emulated, one, question.outcome) for one in followed]
    shown = [(one, found) for one, found in zip(followed, everybody, strict=True) if isinstance(found, Effect)]
    apart = [effect for one, _ in shown for effect in _apart(caseload, emulated, question, one)]
    told = [*everybody, *apart]
    effects = tuple(one for one in told if isinstance(one, Effect))
    return Learned(
        question=question,
        design="emulation",
        municipalities=tuple(people.people.get_column("municipality").unique().sort()),
        power=tuple(_power(emulated, question.outcome, one) for one in followed),
        effects=effects,
        refused=tuple(one for one in told if isinstance(one, Refused)),
        flow=flow(people, emulated),
        checks=_checks(emulated) if effects else (),
        balance=balance(emulated) if effects else (),
        overlap=emulated.overlap,
        sensitivity=sensitivity(emulated, shown, question.outcome.in_months) if shown else (),
    )


def _everybody(trials: Trials, followed: Followed, outcome: Outcome) -> Effect | Refused:
    refused = without_overlap(trials.overlap, followed.after)
    return refused or effect(followed.trial, followed.after, None, outcome.in_months)


def _apart(caseload: Caseload, trials: Trials, question: Question, followed: Followed) -> Iterator[Effect | Refused]:
    """By each of the variables that were asked for."""
    for name in question.by:
        if is_dose(name):
            begun = starts(caseload, question.instrument, question.known_on)
            found = doses(trials.panel, followed.trial, begun, name)
        else:
            found = groups(trials, followed, name)
        for group, trial in found:
            yield effect(trial, followed.after, group, question.outcome.in_months)


def _power(trials: Trials, outcome: Outcome, followed: Followed) -> Power:
    """By who started and who can be compared, whatever became of them."""
    trial = followed.trial
    arms = [effective(weight, trial.who) for weight in (np.where(trial.started, trial.seen, 0.0), trial.compared)]
    months = max(len(np.unique(trials.entries.month)), 1)
    per_month = trials.overlap.starters / months
    return power(outcome, followed.after, int(min(arms)), Information(*arms), per_month)


def _checks(trials: Trials) -> tuple[Effect, ...]:
    before = trials.before()
    checked = effect(before.trial, before.after, None, True)
    return (checked,) if isinstance(checked, Effect) else ()
