"""Who drew, and who is told of: the boxes of the flow chart."""

import numpy as np
import polars as pl

from inbeeld.evidence.learned import Step
from inbeeld.evidence.lottery.entries import Entries


def flow(drew: pl.DataFrame, taken: Entries) -> tuple[Step, ...]:
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
