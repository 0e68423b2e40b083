"""A placement: somebody started with an offer of an employer. Whether it lasted follows from the spells of work."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from inbeeld.timeline.reference import Row, longest_gap, periods
from inbeeld.timeline.rules import PAID_WORK, LastingWork


@dataclass(frozen=True)
class Placement:
    """`lasted`: whether work lasted, in the words of the figure on lasting work; None while nobody can know.

    After a vacancy it is looked at from the start of the placement. After anything else, such as a trial placement,
    from the first day of paid work since.
    """

    person_id: str
    offer_id: str
    employer_id: str
    kind: str
    start: date
    by: str | None
    lasted: bool | None


def placements(
    offers: Iterable[Row], decisions: Iterable[Row], spells: Iterable[Row], day: date, rule: LastingWork
) -> Iterator[Placement]:
    """Of each person and offer of an employer the first start up to and including the day, the oldest first.

    Rows have the columns of `facts/tables`, in their current versions.
    """
    listed = {row["offer_id"]: row for row in offers if row["employer"]}
    jobs: defaultdict[str, list[Row]] = defaultdict(list)
    for row in spells:
        if row["kind"] == PAID_WORK:
            jobs[row["person_id"]].append(row)
    for row in _first_starts(decisions, day):
        if offer := listed.get(row["offer_id"]):
            yield Placement(
                person_id=row["person_id"],
                offer_id=row["offer_id"],
                employer_id=offer["employer"],
                kind=offer["kind"],
                start=row["date"],
                by=row["decided_by"],
                lasted=_lasted(jobs[row["person_id"]], offer["kind"], row["date"], day, rule),
            )


def _first_starts(decisions: Iterable[Row], day: date) -> Iterable[Row]:
    first: dict[tuple[str, str], Row] = {}
    for row in sorted(decisions, key=lambda row: row["date"]):
        if row["step"] == "started" and row["date"] <= day:
            first.setdefault((row["person_id"], row["offer_id"]), row)
    return first.values()


def _lasted(jobs: list[Row], kind: str, start: date, day: date, rule: LastingWork) -> bool | None:
    begin = start if kind == PAID_WORK else _first_day_of_work(jobs, start)
    if begin is None:
        return None
    until = begin + timedelta(rule.follow)
    if longest_gap(jobs, begin, min(until, day)) > rule.gap:
        return False
    return True if until <= day else None


def _first_day_of_work(jobs: Sequence[Row], since: date) -> date | None:
    return next((max(begin, since) for begin, end in periods(jobs) if end > since), None)
