"""Policies of municipalities, with the days from and until which they hold: a CSV file of the user.

A municipality that was formed from others has a policy on the days on which it has one itself, and on those on which
all that it was made of have it.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cached_property
from itertools import combinations
from pathlib import Path

from inbeeld.facts.code_lists import code_list
from inbeeld.facts.csv_lines import delimiter_of, header_line, text_lines
from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.municipalities import MERGERS, MUNICIPALITIES

COLUMNS = ("municipality", "policy", "from", "until")
NONE = "none"
"""Says that a municipality has none of the policies. One without any row is not known, and counts on neither side."""
YEAR = timedelta(365)

Days = frozenset[date]


@dataclass(frozen=True)
class Policy:
    """`until` is the first day on which it no longer holds; None while it does."""

    line: int
    municipality: str
    policy: str
    start: date
    until: date | None

    def overlaps(self, other: "Policy") -> bool:
        same = (self.municipality, self.policy) == (other.municipality, other.policy)
        latest = max(self.start, other.start)
        return same and all(one.until is None or latest < one.until for one in (self, other))


@dataclass(frozen=True)
class Sides:
    """The municipalities that had a policy on every day of a year, on none, or on some, which count nowhere."""

    having: tuple[str, ...]
    lacking: tuple[str, ...]
    partly: tuple[str, ...]


@dataclass(frozen=True)
class Policies:
    rows: tuple[Policy, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The policies that are told of, in the order of the code list."""
        told = {row.policy for row in self.rows}
        return tuple(code for code in code_list("policy").codes if code in told and code != NONE)

    def sides(self, policy: str, places: Iterable[str], on: date) -> Sides:
        """In the year before `on`. A municipality of which nothing is known stands nowhere."""
        year = frozenset(on - timedelta(days) for days in range(1, YEAR.days + 1))
        sides: dict[str, list[str]] = {"having": [], "lacking": [], "partly": []}
        for place in places:
            if self._known(place, on):
                always = year <= self._days(place, policy, year, on, whole=True)
                never = not self._days(place, policy, year, on, whole=False)
                sides["having" if always else "lacking" if never else "partly"].append(place)
        return Sides(*(tuple(sides[name]) for name in ("having", "lacking", "partly")))

    @cached_property
    def _of(self) -> Mapping[tuple[str, str], list[Policy]]:
        found: dict[tuple[str, str], list[Policy]] = {}
        for row in self.rows:
            found.setdefault((row.municipality, row.policy), []).append(row)
        return found

    def _known(self, place: str, on: date) -> bool:
        if any(municipality == place for municipality, _ in self._of):
            return True
        before = _merged_into(place, on)
        return bool(before) and all(self._known(code, on) for code in before)

    def _days(self, place: str, policy: str, year: Days, on: date, whole: bool) -> Days:
        """The days of the year on which it held there: `whole` for everybody, else for anybody."""
        own = frozenset(
            day
            for row in self._of.get((place, policy), ())
            for day in year
            if row.start <= day and (row.until is None or day < row.until)
        )
        before = [self._days(code, policy, year, on, whole) for code in _merged_into(place, on)]
        if not before:
            return own
        return own | (frozenset.intersection(*before) if whole else frozenset.union(*before))


def _merged_into(place: str, on: date) -> list[str]:
    return [merger.code for merger in MERGERS.values() if merger.successor == place and merger.date <= on]


def read_policies(path: Path) -> Policies:
    """From CSV with the columns municipality, policy, from, until, separated by commas or semicolons.

    Raises CaseloadError with all that is wrong with the file, each with its line.
    """
    table = csv.DictReader(text_lines(path), restkey="more", strict=True, delimiter=delimiter_of(header_line(path)))
    try:
        if tuple(table.fieldnames or ()) != COLUMNS:
            raise CaseloadError([f"{path}: needs the columns {', '.join(COLUMNS)}, in this order."])
        read = [(table.line_num, row) for row in table]
    except csv.Error as wrong:
        raise CaseloadError([f"{path}: line {table.line_num + 1}: cannot be read as CSV."]) from wrong
    problems = [f"{path}: line {line}: {problem}" for line, row in read for problem in _problems(row)]
    rows = () if problems else tuple(_policy(line, row) for line, row in read)
    problems += [f"{path}: {problem}" for problem in _overlaps(rows)]
    if problems or not rows:
        raise CaseloadError(problems or [f"{path}: has no policy in it."])
    return Policies(rows)


def _policy(line: int, row: Mapping[str, str]) -> Policy:
    until = row["until"].strip()
    start, end = date.fromisoformat(row["from"].strip()), date.fromisoformat(until) if until else None
    return Policy(line, row["municipality"].strip(), row["policy"].strip(), start, end)


def _problems(row: Mapping[str, str | None]) -> Iterator[str]:
    if "more" in row or None in row.values():
        yield f"has not four values but {'more' if 'more' in row else 'fewer'}."
        return
    told = {name: (row[name] or "").strip() for name in COLUMNS}
    if told["municipality"] not in MUNICIPALITIES:
        yield f"municipality '{told['municipality']}' is not known; give the CBS code, such as GM0014."
    if told["policy"] not in code_list("policy").codes:
        yield f"policy '{told['policy']}' is not known.{_meant(told['policy'])}"
    days = {name: _day(told[name]) for name in ("from", "until")}
    for name, day in days.items():
        if day is None and (told[name] or name == "from"):
            yield f"'{name}' is '{told[name]}', and no day such as 2018-01-31."
    if days["from"] and days["until"] and days["until"] <= days["from"]:
        yield f"it ends on {days['until']}, not after the day on which it begins."


def _meant(policy: str) -> str:
    known = code_list("policy").codes
    meant = get_close_matches(policy, known, n=1)
    return f" Did you mean '{meant[0]}'?" if meant else f" Known are {', '.join(known)}."


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told) if len(told) == len("2018-01-31") else None
    except ValueError:
        return None


def _overlaps(rows: Iterable[Policy]) -> Iterator[str]:
    for one, other in combinations(rows, 2):
        if one.overlaps(other):
            yield f"line {other.line}: says of the same days what line {one.line} says."
