"""Classes in which hardly anybody answered are put together before weights are made of them.

The rule: a class needs 25 respondents. As long as one has fewer, the one with the fewest is put together with the
smaller of its neighbours where the classes have an order (a column of type Enum), and else with the next smallest.
It looks at who answered, never at what.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from inbeeld.survey.estimation.sample import MUNICIPALITY, RESPONDENT
from inbeeld.survey.estimation.sentence import Sentence

FEWEST = 25
"""Classes cost certainty: where five are enough, there are so many that errors come out a sixth too small."""


@dataclass(frozen=True)
class Group:
    """Classes that are one for the weighting, and how many respondents they have together."""

    classes: tuple[str, ...]
    respondents: int

    @property
    def label(self) -> str:
        return " + ".join(self.classes)

    def with_(self, other: "Group") -> "Group":
        return Group((*self.classes, *other.classes), self.respondents + other.respondents)


def collapsed(frame: pl.DataFrame, answers: pl.DataFrame, variable: str) -> list[Group]:
    """The classes of a variable of the frame, small ones put together, in their order or that of the alphabet."""
    who = frame.join(answers.select(MUNICIPALITY, RESPONDENT), on=MUNICIPALITY, how="left")
    counted = who.group_by(variable).agg(pl.col(RESPONDENT).drop_nulls().n_unique()).sort(variable)
    groups = [Group((str(name),), respondents) for name, respondents in counted.iter_rows()]
    ordered = isinstance(frame.schema[variable], pl.Enum)
    while len(groups) > 1 and min(group.respondents for group in groups) < FEWEST:
        groups = _with_one_less(groups, ordered)
    return groups


def notes(variable: str, groups: Iterable[Group]) -> tuple[Sentence, ...]:
    """What was put together."""
    return tuple(
        Sentence("put_together", {"variable": variable, "classes": group.label, "fewest": str(FEWEST)})
        for group in groups
        if len(group.classes) > 1
    )


def _with_one_less(groups: list[Group], ordered: bool) -> list[Group]:
    def size(at: int) -> int:
        return groups[at].respondents

    smallest = min(range(len(groups)), key=size)
    others = [at for at in range(len(groups)) if at != smallest and (not ordered or abs(at - smallest) == 1)]
    first, second = sorted((smallest, min(others, key=size)))
    together = groups[first].with_(groups[second])
    return [*groups[:first], together, *groups[first + 1 : second], *groups[second + 1 :]]
