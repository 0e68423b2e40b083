"""People by calendar months, as known on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.evidence.panel.months import Months
from inbeeld.evidence.panel.painting import Flags, covered, on_first_days
from inbeeld.evidence.panel.starts import NEVER, first_starts
from inbeeld.evidence.practice import begun
from inbeeld.evidence.question import Question
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.timeline import rules as r
from inbeeld.timeline.known import as_known

TABLES = ("persons", "spells")
SEEN = 12
"""Months after a contact, or after an activity, during which somebody is in view."""
BACK = 12
"""Months before the first start that are looked at: what was before, which the instrument cannot have changed."""
LONGEST = 180
"""Months that are looked at; what is older says little of an instrument of today."""
ACTIVITIES = (r.PAID_WORK, r.EDUCATION, *r.ON_THE_WAY)


@dataclass(frozen=True)
class Panel:
    """All arrays are people × months, in the order of `people`: what is the case on the first day of the month.

    people: the rows of persons of those present in some month, with their place as `who`. everybody: all persons.
    spells, contacts, profiles: what is known of these people, with `who`; all of `on` and before.
    present: settled, not left, 18 up to 65 years old. met, active: a contact, an activity in the 12 months before;
    where no contacts were delivered, everybody was met.
    first_start: per person, the month in which the instrument was started for the first time, or NEVER or BEFORE.
    """

    question: Question
    months: Months
    people: pl.DataFrame
    everybody: pl.DataFrame
    spells: pl.DataFrame
    contacts: pl.DataFrame
    profiles: pl.DataFrame
    present: Flags
    met: Flags
    active: Flags
    holds: Mapping[str, Flags]
    """By kind of spell, of the kinds that anybody has."""
    first_start: NDArray[np.int16]

    @property
    def shape(self) -> tuple[int, int]:
        return self.present.shape[0], self.months.count

    @property
    def started(self) -> Flags:
        """Before this month."""
        first = self.first_start[:, None]
        return np.asarray((first != NEVER) & (first < np.arange(self.months.count)))

    def in_spell(self, kind: str) -> Flags:
        return self.holds[kind] if kind in self.holds else np.zeros(self.shape, dtype=np.bool_)

    @property
    def in_view(self) -> Flags:
        return self.met | self.active

    @property
    def seen(self) -> Flags:
        """What becomes of somebody can be known: present, and in view."""
        return self.present & self.in_view


def panel(caseload: Caseload, question: Question) -> Panel:
    """Raises RequestError for an instrument that there is not, and where there are no spells."""
    if missing := caseload.missing(TABLES):
        raise RequestError(f"To learn what helps, this table is needed: {', '.join(missing)}.")
    starts = begun(caseload, question.instrument, question.known_on)
    months = _months(caseload, starts, question.on)
    everybody = caseload["persons"].with_columns(_present_from(months), _present_until(months))
    here = pl.col("until") > pl.col("from")
    people = everybody.filter(here).with_row_index("who").with_columns(pl.col("who").cast(pl.Int64))
    known = {table: _known(caseload, table, people, question) for table in ("spells", "contacts", "profiles")}
    spells = known["spells"].filter(pl.col("start").ne_missing(pl.col("end")) & (pl.col("start") <= question.on))
    shape = people.height, months.count
    return Panel(
        question=question,
        months=months,
        people=people.drop("from", "until"),
        everybody=everybody.drop("from", "until"),
        spells=spells,
        contacts=known["contacts"].filter(pl.col("date") <= question.on),
        profiles=known["profiles"].filter(pl.col("recorded_at").cast(pl.Date) <= question.on),
        present=_present(people, shape),
        met=_met(known["contacts"], months, shape) if "contacts" in caseload.tables else np.ones(shape, np.bool_),
        active=_active(spells, months, shape),
        holds=_holds(spells, months, people.height),
        first_start=first_starts(starts, people.select("who", "person_id"), months, question.on),
    )


def _months(caseload: Caseload, starts: pl.DataFrame, on: date) -> Months:
    """From a year before the first start, but not from before anybody was here."""
    settled = caseload["persons"].get_column("settled_date")
    earliest = min((day for day in settled if day <= on), default=on)
    last = Months.between(on, on)
    first = min(starts.get_column("start"), default=earliest)
    back = max(Months(first, 1).day(-BACK), last.day(-LONGEST))
    return Months.between(min(max(earliest, back), on), on)


def _present(people: pl.DataFrame, shape: tuple[int, int]) -> Flags:
    who, first, until = (people.get_column(name).to_numpy() for name in ("who", "from", "until"))
    return covered(who, first, until, shape)


def _present_from(months: Months) -> pl.Expr:
    """The first days of months are the same for who has a birthday on 28 February and on 1 March."""
    day = pl.max_horizontal("settled_date", pl.col("birth_date").dt.offset_by("18y"))
    return months.since(day).clip(0, months.count).cast(pl.Int64).alias("from")


def _present_until(months: Months) -> pl.Expr:
    day = pl.min_horizontal("left_date", pl.col("birth_date").dt.offset_by("65y"))
    return months.since(day).clip(0, months.count).cast(pl.Int64).alias("until")


def _known(caseload: Caseload, table: str, people: pl.DataFrame, question: Question) -> pl.DataFrame:
    """The rows about these people, with `who`; a table that was not delivered has none."""
    if caseload.missing((table,)):
        caseload = Caseload.of({table: pl.DataFrame()})
    rows = as_known(table, caseload[table], question.known_on)
    return rows.join(people.select("person_id", "who"), on="person_id")


def _holds(spells: pl.DataFrame, months: Months, people: int) -> Mapping[str, Flags]:
    kinds = spells.partition_by("kind", as_dict=True)
    return {str(kind): on_first_days(rows, months, people) for (kind,), rows in kinds.items()}


def _met(contacts: pl.DataFrame, months: Months, shape: tuple[int, int]) -> Flags:
    return _sight(contacts.select("who", first="date", last="date"), months, shape)


def _active(spells: pl.DataFrame, months: Months, shape: tuple[int, int]) -> Flags:
    active = spells.filter(pl.col("kind").is_in(ACTIVITIES))
    return _sight(active.select("who", first="start", last=pl.col("end").dt.offset_by("-1d")), months, shape)


def _sight(sights: pl.DataFrame, months: Months, shape: tuple[int, int]) -> Flags:
    """From the first day of the sight until a year after its last."""
    first = months.numbers(sights, months.since(pl.col("first")))
    end = months.numbers(sights, months.since(pl.col("last")) + SEEN, without=months.count)
    return covered(sights.get_column("who").to_numpy(), first, end, shape)
