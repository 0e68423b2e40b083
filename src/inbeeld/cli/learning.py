"""From caseloads, or from files of effects, to what was learnt."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from inbeeld.cli.intake import delivered
from inbeeld.cli.terminal import tell_refused
from inbeeld.disclosure import release_effects
from inbeeld.evidence import Learned, Question
from inbeeld.evidence.emulation import emulate
from inbeeld.evidence.pooling import Sent, pool, read_effects
from inbeeld.evidence.practice import cost_of_a_place
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.together import together
from inbeeld.report.evidence import Found
from inbeeld.report.evidence.pooled import FoundTogether

COLUMNS = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())


def learnt(directories: Sequence[Path], files: Sequence[Path], question: Question, threshold: int) -> Found:
    """Of all caseloads as one, rounded; beside it what others sent. Raises RequestError for what cannot be asked."""
    others = read_effects(files)
    with Progress(*COLUMNS, console=Console(stderr=True), transient=True) as progress:
        progress.add_task("Reading and checking", total=None)
        delivery = delivered(directories)
        caseload = together(delivery.caseloads)
        learned = _learnt(caseload, question, progress)
    tell_refused(delivery.refused)
    released = release_effects(learned, threshold)
    own = Sent.of(released.learned, threshold)
    pooled = pool((own, *others)) if others and own.effects else ()
    return Found(released, cost_of_a_place(caseload, question.instrument), pooled)


def learnt_together(files: Sequence[Path]) -> FoundTogether:
    """Raises CaseloadError for files that cannot be read, and RequestError for what does not go together."""
    sent = read_effects(files)
    return FoundTogether(sent, pool(sent))


def _learnt(caseload: Caseload, question: Question, progress: Progress) -> Learned:
    task = progress.add_task("Comparing", total=None)
    return emulate(caseload, question, lambda done, steps: progress.update(task, completed=done, total=steps))
