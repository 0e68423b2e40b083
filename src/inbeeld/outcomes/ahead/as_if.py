"""As if: other rates than the observed ones, as the user gives them.

in_view=90%                      nine in ten people in view
paid_work>benefit_only=x0.5      half as many people a month go from paid work to benefit
benefit_only>paid_work=2%        two in a hundred people on benefit alone find work in a month
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.ahead.observed import ENDS
from inbeeld.timeline.rules import IN_VIEW
from inbeeld.timeline.states import HERE

SHARE = re.compile(r"([0-9]+(?:\.[0-9]+)?)%")
FACTOR = re.compile(r"x([0-9]+(?:\.[0-9]+)?)")


@dataclass(frozen=True)
class Change:
    """Of the move from one state to another: `factor` times as many a month as observed, or else `rate`, the share
    of the people in `start` who make it in a month."""

    start: str
    end: str
    factor: float | None = None
    rate: float | None = None

    def __post_init__(self) -> None:
        """Raises RequestError for states between which nobody moves."""
        for state, known in ((self.start, HERE), (self.end, ENDS)):
            if state not in known:
                raise RequestError(f"'{state}' is not a state here. Known are {', '.join(known)}.")
        if self.start == self.end:
            raise RequestError(f"'{self.start}>{self.end}' is no move: name two different states.")


@dataclass(frozen=True)
class AsIf:
    """`in_view`: the share of everybody in view, or as it is today."""

    in_view: float | None = None
    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return self.in_view is not None or bool(self.changes)


AS_OBSERVED = AsIf()


def read_as_if(texts: Iterable[str]) -> AsIf:
    """Raises RequestError, with how to write it, for what cannot be read, and for what is given twice."""
    given: dict[str, str] = {}
    for text in texts:
        what, _, value = text.replace(" ", "").partition("=")
        if what in given:
            raise RequestError(f"'{what}' is given twice. Say it once.")
        given[what] = value
    in_view = _share(IN_VIEW, given.pop(IN_VIEW)) if IN_VIEW in given else None
    return AsIf(in_view, tuple(_change(what, value) for what, value in given.items()))


def _change(what: str, value: str) -> Change:
    start, arrow, end = what.partition(">")
    if not arrow:
        raise RequestError(
            f"'{what}' cannot be changed. Write in_view=90%, or a move such as paid_work>benefit_only=x0.5."
        )
    if found := FACTOR.fullmatch(value):
        return Change(start, end, factor=float(found[1]))
    return Change(start, end, rate=_share(what, value))


def _share(what: str, value: str) -> float:
    found = SHARE.fullmatch(value)
    if found is None or float(found[1]) > 100:
        factor = "" if what == IN_VIEW else ", or so many times the observed rate, such as x0.5"
        raise RequestError(f"{what}={value} cannot be read: write a percentage from 0% to 100%{factor}.")
    return float(found[1]) / 100
