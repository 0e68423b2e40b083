"""The decisions that make up the ways through what is offered: which offer, why not, and by whom."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, named, stream
from inbeeld.demo.people import People
from inbeeld.demo.tables import table

ORDER = ("eligible", "not_eligible", "offered", "waiting", "accepted", "declined", "started", "completed", "stopped")
"""On one day, as in the code list of steps."""


def decisions(people: People, ways: pl.DataFrame) -> pl.DataFrame:
    """Columns person, title (a number in `data/offers.csv`), date, step, reason, chance; by person, date and step."""
    rng = stream(people.seed, "decisions")
    titles = _titles(ways, rng)
    reasons = _reasons(people, ways, rng)
    order = pl.col("step").replace_strict({step: nth for nth, step in enumerate(ORDER)})
    told = ways.with_columns(title=titles, reason=reasons).sort("person", "date", order, "way")
    return told.select("person", "title", "date", "step", "reason", "chance")


def _titles(ways: pl.DataFrame, rng: np.random.Generator) -> pl.Series:
    """Per way one of the titles of its kind; all steps of a way go through the same offer."""
    by_kind = table("offers").with_row_index("nth").group_by("kind").agg(pl.col("nth").cast(pl.Int64))
    luck = pl.Series(rng.random(ways["way"].to_numpy().max(initial=-1) + 1)).gather(ways["way"])
    choices = ways.select("kind").join(by_kind, on="kind", how="left", maintain_order="left")["nth"]
    return choices.list.get((luck * choices.list.len()).cast(pl.Int64))


def _reasons(people: People, ways: pl.DataFrame, rng: np.random.Generator) -> pl.Series:
    """By the shares of `data/reasons.csv`, which differ between women and men; null for steps that need none."""
    listed = table("reasons").with_row_index("nth")
    told = np.full(ways.height, -1, np.int64)
    woman, steps = people.woman[ways["person"].to_numpy()], ways["step"].to_numpy()
    for (step,), known in listed.group_by("step", maintain_order=True):
        for sex, is_woman in (("men", False), ("women", True)):
            here = np.flatnonzero((steps == step) & (woman == is_woman))
            told[here] = known["nth"].to_numpy()[choose(rng.random(len(here)), known[sex].to_numpy())]
    return named(listed["reason"], told)
