"""How to set up the next division so that it teaches most: how many people for how many places, and what would show.

Every place that is drawn for, and everybody who draws for it, teaches. Places that go by duty or by a certain chance
teach nothing, nor do people of whom is not seen later what became of them.
"""

from dataclasses import dataclass
from math import ceil, inf, isfinite

from inbeeld.evidence.learned import Learned
from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.power import Information, detectable, spread_of, worth_knowing

FOR_A_PLACE = (1.5, 2.0, 3.0, 4.0)
"""People who draw; beyond it, hardly more is learnt."""


@dataclass(frozen=True)
class Division:
    """people draw lots for so many places. smallest: the effect of taking part that this division alone would show in
    8 of 10 times; infinite where everybody gets a place. together: with all who drew before."""

    people: int
    places: int
    smallest: float
    together: float

    @property
    def chance(self) -> float:
        return min(self.places / self.people, 1.0) if self.people else 0.0


@dataclass(frozen=True)
class NextDivision:
    """after: months. used: the share who take part because they drew a place, as it was so far. planned: as asked.
    with_more: the same places, with so many people for each. divisions: like the planned one, until the `target`
    shows; None where they never would."""

    after: int
    used: float
    target: float
    planned: Division
    with_more: tuple[Division, ...]
    divisions: int | None


def next_division(learned: Learned, after: int, people: int, places: int) -> NextDivision:
    """`learned`: of draws so far, also where there were none. Only its power and its flow are looked at, so it may be
    as it left `disclosure`."""
    outcome = learned.question.outcome
    used, before = _used(learned), _before(learned, after)

    def division(people: int) -> Division:
        alone = _known(outcome, after, people, places)
        return Division(people, places, _shows(alone, used), _shows(alone + before, used))

    planned, target = division(people), worth_knowing(outcome, after)
    wider = tuple(division(ceil(times * places)) for times in FOR_A_PLACE if times * places > people)
    return NextDivision(after, used, target, planned, wider, _divisions(planned, before, target, used))


def _known(outcome: Outcome, after: int, people: int, places: int) -> float:
    """1 over the variance of the effect of being offered."""
    error = Information(places, people - places).error(spread_of(outcome, after))
    return 1 / error**2


def _before(learned: Learned, after: int) -> float:
    if learned.design != "lottery":
        return 0.0
    told = next((one.smallest for one in learned.power if one.after == after), inf)
    return (detectable(1.0) / told) ** 2


def _shows(known: float, used: float) -> float:
    return detectable(known**-0.5) / used if known > 0 and used > 0 else inf


def _used(learned: Learned) -> float:
    """Of those who drew a place the share who started, less that of the others; everybody, where nobody drew."""
    people = {step.code: step.people for step in learned.flow}
    if not people.get("offered") or not people.get("not_offered"):
        return 1.0
    return max(people["took_part"] / people["offered"] - people["started_later"] / people["not_offered"], 0.0)


def _divisions(planned: Division, before: float, target: float, used: float) -> int | None:
    if not isfinite(planned.smallest):
        return None
    wanted, each = ((detectable(1.0) / (effect * used)) ** 2 for effect in (target, planned.smallest))
    return max(ceil((wanted - before) / each), 0)
