"""Who was included, and who was not: the boxes of the flow chart."""

import numpy as np

from inbeeld.evidence.emulation.trials import Trials
from inbeeld.evidence.learned import Step
from inbeeld.evidence.models import Array
from inbeeld.evidence.panel import Panel
from inbeeld.timeline.rules import PAID_WORK


def flow(panel: Panel, trials: Trials) -> tuple[Step, ...]:
    """In the months in which somebody could start: present, in_view, out_of_work and not_yet_started are each some of
    those before; of these, started, left_out (nobody comparable) and the compared."""
    months = np.zeros(panel.months.count, dtype=np.bool_)
    months[np.unique(trials.entries.month)] = True
    present = panel.present & months
    in_view = present & panel.in_view
    out_of_work = in_view & ~panel.in_spell(PAID_WORK)
    eligible = out_of_work & ~panel.started
    started = eligible & (panel.first_start[:, None] == np.arange(panel.months.count))
    boxes = {
        "present": present,
        "in_view": in_view,
        "out_of_work": out_of_work,
        "not_yet_started": eligible,
        "started": started,
        "compared": eligible & ~started,
    }
    left_out = trials.entries.who[trials.entries.happened & ~trials.comparable]
    steps = [Step(code, *_counted(box)) for code, box in boxes.items()]
    return (*steps, Step("left_out", len(np.unique(left_out)), len(left_out)))


def _counted(box: Array) -> tuple[int, int]:
    return int(box.any(axis=1).sum()), int(box.sum())
