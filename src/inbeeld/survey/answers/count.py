"""What a municipality's own register counts for a share that is asked, and who says that it is not right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

CountedPlace = tuple[str, str, str]
"""Municipality, question and item; the item of a question without items is ""."""


@dataclass(frozen=True)
class Count:
    """`value` is a share in per cent, written as in an answer. It holds on `day`, for a flow over the year up to that
    day, and was counted as the definition `figure` says."""

    municipality: str
    question: str
    item: str
    value: str
    day: date
    figure: str
    delivered_at: datetime


@dataclass(frozen=True)
class Contest:
    """A respondent says of a count that it is not right, and why. With an empty `why`: it is after all."""

    municipality: str
    question: str
    item: str
    respondent: str
    recorded_at: datetime
    why: str


@dataclass(frozen=True)
class StandingCounts:
    """The last delivered of each place: those that stand, and those that a respondent contests."""

    counted: Mapping[CountedPlace, Count]
    contested: Mapping[CountedPlace, Count]


def standing_counts(counts: Iterable[Count], contests: Iterable[Contest] = ()) -> StandingCounts:
    """A contest is of what was delivered before it; what is delivered after it stands again."""
    last = {_place(count): count for count in sorted(counts, key=lambda count: count.delivered_at)}
    by_place = groupby(sorted(contests, key=_order), key=_place)
    refused = {place for place, own in by_place if _hold(own, last.get(place))}
    return StandingCounts(
        counted={place: count for place, count in last.items() if place not in refused},
        contested={place: count for place, count in last.items() if place in refused},
    )


def _hold(contests: Iterable[Contest], count: Count | None) -> bool:
    """Whether the last word of any respondent is that the count is not right."""
    last = {one.respondent: one for one in contests if count is not None and one.recorded_at >= count.delivered_at}
    return any(contest.why for contest in last.values())


def _place(one: Count | Contest) -> CountedPlace:
    return one.municipality, one.question, one.item


def _order(contest: Contest) -> tuple[str, str, str, datetime]:
    return *_place(contest), contest.recorded_at
