"""What was learnt of an instrument: effects, who they are about, and every ground for doubt. Holds no person.

None of this may be printed as it is: it goes through `disclosure.release_effects` first.
"""

from dataclasses import dataclass
from typing import Literal

from inbeeld.evidence.question import Question

Design = Literal["lottery", "emulation"]
Contrast = Literal["started", "offered", "took_part"]
"""started: those who started against comparable people who did not (emulation). offered: those who drew a place
against those who drew none. took_part: of those who took part because they drew a place (both by lottery)."""

Reason = Literal["few", "no_overlap", "not_yet_seen", "no_lottery", "few_draws"]
"""Why there is no number. few: fewer people in an arm than may be told of. no_overlap: nobody comparable did not
start. not_yet_seen: nobody started long enough ago. no_lottery: no places were drawn with known chances. few_draws:
so few people drew lots that no interval holds."""


@dataclass(frozen=True)
class Group:
    """Those of a category of a variable, as it was at the start."""

    variable: str
    category: str


@dataclass(frozen=True)
class Arm:
    """Those who started, or those whom they are compared with, and what became of them.

    people: distinct persons whose outcome was seen. reached: persons with the outcome, unweighted (0 for months).
    level: share (0 to 1) or mean months, weighted so that both arms are about the same people.
    """

    people: int
    reached: int
    level: float


@dataclass(frozen=True)
class Effect:
    """Started minus compared, with its standard error and 95 % interval: shares (0 to 1), or months.

    after: months. p_value: of the randomisation test, for a lottery. later: share of the compared who started later,
    within these months. group: None for everybody.
    """

    contrast: Contrast
    after: int
    group: Group | None
    started: Arm
    compared: Arm
    difference: float
    error: float
    low: float
    high: float
    p_value: float | None = None
    later: float = 0.0


@dataclass(frozen=True)
class Refused:
    """No number for these months and group, and why; `has` is what there is, `needs` what there should be."""

    after: int
    group: Group | None
    reason: Reason
    has: int = 0
    needs: int = 0


@dataclass(frozen=True)
class Balance:
    """The standardised difference of a covariate (a category, or the mean) between the arms, before weighting and
    after it. Below 0.1 is small (Austin 2009, doi 10.1002/sim.3697)."""

    covariate: str
    category: str
    before: float
    after: float


@dataclass(frozen=True)
class Step:
    """A box in the flow chart of who was included; a person may stand in `entries` in several months."""

    code: str
    people: int
    entries: int


@dataclass(frozen=True)
class Overlap:
    """left_out: starters for whom nobody comparable did not start. effective: to how many equally weighted people the
    weighted comparison group amounts (Kish)."""

    starters: int
    left_out: int
    effective: float


@dataclass(frozen=True)
class Sensitivity:
    """How strong a hidden difference would have to be (E-value: VanderWeele and Ding 2017, doi 10.7326/M16-2607): so
    many times as likely to start and to reach the outcome, to explain the effect away, and to let its interval hold
    zero. strongest: the known covariate without which the effect changes most, and the effect then."""

    after: int
    explains: float
    touches: float
    strongest: str | None = None
    without: float | None = None


@dataclass(frozen=True)
class Power:
    """What could show at all, known before any outcome is looked at.

    after: months. people: in the smaller arm. smallest: the effect that would be found in 8 of 10 times (two-sided
    5 %). target: an effect worth knowing; needed: people in the smaller arm to find it so often; per_month: people
    who start in a month here.
    """

    after: int
    people: int
    smallest: float
    target: float
    needed: int
    per_month: float


@dataclass(frozen=True)
class Learned:
    """`checks` are effects on what was before the start, which must be nothing. `flow` is in order. `adjusted`: of a
    lottery, the effects on everybody estimated once more, beside what was known of people before the draw."""

    question: Question
    design: Design
    municipalities: tuple[str, ...]
    power: tuple[Power, ...]
    effects: tuple[Effect, ...]
    refused: tuple[Refused, ...]
    flow: tuple[Step, ...]
    checks: tuple[Effect, ...] = ()
    balance: tuple[Balance, ...] = ()
    overlap: Overlap | None = None
    sensitivity: tuple[Sensitivity, ...] = ()
    adjusted: tuple[Effect, ...] = ()
