"""What those who started had more than comparable people who did not start."""

from collections.abc import Iterator, Sequence

from inbeeld.evidence.emulation.balance import balance
from inbeeld.evidence.emulation.effects import effect, without_overlap
from inbeeld.evidence.emulation.flow import flow
from inbeeld.evidence.emulation.groups import groups
from inbeeld.evidence.emulation.rows import Progress, unseen
from inbeeld.evidence.emulation.sensitivity import sensitivity
from inbeeld.evidence.emulation.trials import Followed, Trials, trials
from inbeeld.evidence.learned import Effect, Learned, Refused
from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.panel import panel
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
    told = [*everybody, *_groups(emulated, question, followed, everybody)]
    effects = tuple(one for one in told if isinstance(one, Effect))
    shown = [(one, found) for one, found in zip(followed, everybody, strict=True) if isinstance(found, Effect)]
    return Learned(
        question=question,
        design="emulation",
        municipalities=tuple(people.people.get_column("municipality").unique().sort()),
        power=(),
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
    return refused or effect(followed.trial, followed.after, None, outcome.in_months, followed.later)


def _groups(
    trials: Trials, question: Question, followed: Sequence[Followed], everybody: Sequence[Effect | Refused]
) -> Iterator[Effect | Refused]:
    """Only at months at which there is an effect on everybody."""
    for one, all_of_them in zip(followed, everybody, strict=True):
        if isinstance(all_of_them, Effect):
            for name in question.by:
                for group, trial in groups(trials, one, name):
                    yield effect(trial, one.after, group, question.outcome.in_months, one.later)


def _checks(trials: Trials) -> tuple[Effect, ...]:
    before = trials.before()
    checked = effect(before.trial, before.after, None, True, before.later)
    return (checked,) if isinstance(checked, Effect) else ()
