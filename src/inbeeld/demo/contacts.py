"""Each contact between a person and the municipality: while in view, but not in the last year of it."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, stream
from inbeeld.demo.days import HISTORY_END, Days, Flags, Numbers
from inbeeld.demo.people import People
from inbeeld.demo.stays import Stays, calendar, stays

CHANNELS = ("visit", "phone", "home_visit", "letter", "email", "group")
OFTEN = np.array([46, 22, 6, 8, 12, 6])
SOON = 28
"""Days after settlement within which guidance starts for those who are seen at once."""
DAYS_BETWEEN = 40, 150
"""Between contacts, from person to person; ours. Far below a year: nobody drops out of view in between."""
A_YEAR, A_MONTH = 365, 31


def contacts(people: People, at_once: Flags, seen: Flags) -> pl.DataFrame:
    """Columns person, date, channel; ordered by person and date."""
    rng = stream(people.seed, "contacts")
    in_view = stays(seen, calendar, rng)
    first = _first(people, at_once, in_view, rng)
    last = np.maximum(_last(people, in_view), first)
    person, dates = _in_between(people, in_view.person, first, last, rng)
    kept = (dates < people.left[person]) & (dates < HISTORY_END)
    person, dates = person[kept], dates[kept]
    channel = pl.Series(CHANNELS).gather(choose(rng.random(len(person)), OFTEN))
    return pl.DataFrame({"person": person, "date": dates, "channel": channel}).sort(
        "person", "date", maintain_order=True
    )


def _first(people: People, at_once: Flags, in_view: Stays, rng: np.random.Generator) -> Days:
    """The first contact of each time in view. Those seen at once are seen within four weeks of settling."""
    from_settling = np.append(True, in_view.person[1:] != in_view.person[:-1]) & at_once[in_view.person]
    soon = people.present_from[in_view.person] + rng.integers(0, SOON, len(in_view.person))
    return np.where(from_settling, soon, np.maximum(in_view.start, people.present_from[in_view.person]))


def _last(people: People, in_view: Stays) -> Days:
    """A year before losing sight; those who leave or turn 65 are seen until then."""
    until = people.present_until[in_view.person]
    gone = in_view.end > until - A_MONTH
    return np.minimum(np.where(gone, until - 1, in_view.end - A_YEAR), HISTORY_END)


def _in_between(
    people: People, person: Numbers, first: Days, last: Days, rng: np.random.Generator
) -> tuple[Numbers, Days]:
    """The first contact, the last, and others in between at about even distances."""
    between = rng.uniform(*DAYS_BETWEEN, len(people))[person]
    many = np.ceil((last - first) / between).astype(np.int64)
    of = np.repeat(np.arange(len(person)), many)
    nth = np.arange(len(of)) - np.repeat(np.cumsum(many) - many, many)
    part = (nth + 0.2 + 0.6 * rng.random(len(of))) / many[of]
    others = first[of] + (part * (last - first)[of]).astype(np.int64)
    apart = last > first
    return np.concatenate([person, person[of], person[apart]]), np.concatenate([first, others, last[apart]])
