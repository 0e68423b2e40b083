"""From caseloads, or from files of effects, to what was learnt."""

from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from inbeeld.cli.intake import delivered
from inbeeld.cli.practice import practised
from inbeeld.cli.terminal import tell_refused
from inbeeld.disclosure import ReleasedEffects, release_effects
from inbeeld.evidence import Question
from inbeeld.evidence.learning import Asked, learn
from inbeeld.evidence.pooling import Pooled, Sent, pool, read_effects
from inbeeld.evidence.practice import cost_of_a_place
from inbeeld.facts.together import together
from inbeeld.report.evidence import Found
from inbeeld.report.evidence.pooled import FoundTogether
from inbeeld.report.practice.sections import sections
from inbeeld.report.speech import speech

COLUMNS = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())


def learnt(
    directories: Sequence[Path],
    files: Sequence[Path],
    question: Question,
    design: Asked,
    threshold: int,
    language: str,
) -> Found:
    """Of all caseloads as one, rounded; beside it what others sent. Raises RequestError for what cannot be asked."""
    others = read_effects(files)
    with Progress(*COLUMNS, console=Console(stderr=True), transient=True) as progress:
        progress.add_task("Reading and checking", total=None)
        delivery = delivered(directories)
        caseload = together(delivery.caseloads)
        task = progress.add_task("Learning", total=None)
        learned = learn(caseload, question, design, _shown(progress, task))
    tell_refused(delivery.refused)
    released = release_effects(learned, threshold)
    done = practised(delivery.caseloads, question.instrument, question.on, question.known_on, threshold)
    beside = tuple(sections(done, speech(language)))
    return Found(released, cost_of_a_place(caseload, question.instrument), _pooled(released, others), beside)


def _pooled(released: ReleasedEffects, others: Sequence[Sent]) -> tuple[Pooled, ...]:
    """The own effects, if there are any, with those of others."""
    own = Sent.of(released.learned, released.threshold)
    return pool([*([own] if own.effects else []), *others]) if others else ()


def learnt_together(files: Sequence[Path]) -> FoundTogether:
    """Raises CaseloadError for files that cannot be read, and RequestError for what does not go together."""
    sent = read_effects(files)
    return FoundTogether(sent, pool(sent))


def _shown(progress: Progress, task: TaskID) -> Callable[[int, int], None]:
    return lambda done, steps: progress.update(task, completed=done, total=steps)
