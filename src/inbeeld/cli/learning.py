"""From caseloads, or from files of effects, to what was learnt."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from inbeeld.cli.intake import delivered
from inbeeld.cli.practice import practised
from inbeeld.cli.terminal import tell_refused
from inbeeld.disclosure import ReleasedEffects, release_effects
from inbeeld.evidence import Learned, Question
from inbeeld.evidence.emulation import emulate
from inbeeld.evidence.lottery import by_lottery
from inbeeld.evidence.pooling import Pooled, Sent, pool, read_effects
from inbeeld.evidence.practice import cost_of_a_place
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.together import together
from inbeeld.report.evidence import Found
from inbeeld.report.evidence.pooled import FoundTogether

Design = Literal["auto", "lottery", "emulation"]
COLUMNS = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())


def learnt(
    directories: Sequence[Path], files: Sequence[Path], question: Question, design: Design, threshold: int
) -> Found:
    """Of all caseloads as one, rounded; beside it what others sent. Raises RequestError for what cannot be asked."""
    others = read_effects(files)
    with Progress(*COLUMNS, console=Console(stderr=True), transient=True) as progress:
        progress.add_task("Reading and checking", total=None)
        delivery = delivered(directories)
        caseload = together(delivery.caseloads)
        learned = _learnt(caseload, question, design, progress)
    tell_refused(delivery.refused)
    released = release_effects(learned, threshold)
    done = practised(delivery.caseloads, question.instrument, question.on, question.known_on, threshold)
    return Found(released, cost_of_a_place(caseload, question.instrument), _pooled(released, others), done)


def _pooled(released: ReleasedEffects, others: Sequence[Sent]) -> tuple[Pooled, ...]:
    """The own effects, if there are any, with those of others."""
    own = Sent.of(released.learned, released.threshold)
    return pool([*([own] if own.effects else []), *others]) if others else ()


def learnt_together(files: Sequence[Path]) -> FoundTogether:
    """Raises CaseloadError for files that cannot be read, and RequestError for what does not go together."""
    sent = read_effects(files)
    return FoundTogether(sent, pool(sent))


def _learnt(caseload: Caseload, question: Question, design: Design, progress: Progress) -> Learned:
    """A lottery goes first: nothing about people need be assumed then."""
    if design != "emulation":
        task = progress.add_task("Looking at who drew lots", total=None)
        drawn = by_lottery(caseload, question, _shown(progress, task))
        if design == "lottery" or drawn.effects:
            return drawn
    task = progress.add_task("Comparing those who started with others", total=None)
    return emulate(caseload, question, _shown(progress, task))


def _shown(progress: Progress, task: TaskID) -> Callable[[int, int], None]:
    return lambda done, steps: progress.update(task, completed=done, total=steps)
