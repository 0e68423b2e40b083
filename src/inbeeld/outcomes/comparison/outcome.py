"""What is compared: a yes or no of each person, as parts of a rule that puts everybody into exactly one part."""

from dataclasses import dataclass

import polars as pl

from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import NOT_COUNTED, Rule

PLACE = "municipality"


@dataclass(frozen=True)
class Outcome:
    """`yes`: the parts of the rule that are the outcome; its other parts are not."""

    rule: Rule
    yes: tuple[str, ...]

    def cells(self, counts: Counts) -> pl.DataFrame:
        """municipality, the other variables of the counts, people (n) and how many of them have the outcome (yes).

        Whoever could not be counted is left out. Sorted, so the order of the municipalities is that of their codes.
        """
        keys = [PLACE, *(variable for variable in counts.by if variable != PLACE)]
        counted = counts.of_rule(self.rule.name).filter(pl.col("part") != NOT_COUNTED)
        having = pl.col("n").filter(pl.col("part").is_in(self.yes))
        return counted.group_by(keys).agg(pl.col("n").sum(), having.sum().alias("yes")).sort(keys)
