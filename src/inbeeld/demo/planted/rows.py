"""The tables that a municipality would have of these lives: complete, without mistakes, until they leave."""

import numpy as np
import polars as pl

from inbeeld.demo.days import DAYS_A_YEAR, FOREVER, HISTORY_END, Days, Flags, Numbers, ahead, dates
from inbeeld.demo.origins import ASYLUM, FAMILY, ROUTES
from inbeeld.demo.planted.calendar import before_it, within_it
from inbeeld.demo.planted.courses import COURSES, course_of, start_and_end
from inbeeld.demo.planted.draws import NEVER
from inbeeld.demo.planted.lives import Lives
from inbeeld.demo.planted.offered import MUNICIPALITY, decisions, offers
from inbeeld.demo.planted.people import LANGUAGE, LEVELS
from inbeeld.demo.planted.planted import INSTRUMENT
from inbeeld.facts.caseload import Caseload

IN_RECEPTION = 180
"""Days between the permit and settling."""


def caseload(lives: Lives) -> Caseload:
    """Tables persons, offers, spells, contacts, decisions and profiles, as accepted by `facts.check`."""
    number = pl.Series(np.arange(len(lives.people))).cast(pl.String).str.zfill(6)
    ids = number.str.replace("^", f"{MUNICIPALITY}-")
    return Caseload.of(
        {
            "persons": _persons(lives, ids),
            "offers": offers(lives),
            "spells": _spells(lives, ids),
            "contacts": _contacts(lives, ids),
            "decisions": decisions(lives, ids),
            "profiles": _profiles(lives, ids),
        }
    )


def _persons(lives: Lives, ids: pl.Series) -> pl.DataFrame:
    people, settled, left = lives.people, _settled(lives), _left(lives)
    return pl.DataFrame(
        {
            "person_id": ids,
            "sex": pl.Series(["m", "f"]).gather(people.woman.astype(np.int64)),
            "birth_date": ahead(settled - ((people.age + 0.5) * DAYS_A_YEAR).astype(np.int64)),
            "arrival_route": pl.Series(ROUTES).gather(np.where(people.by_family, FAMILY, ASYLUM)),
            "permit_date": ahead(settled - IN_RECEPTION),
            "settled_date": ahead(settled),
            "left_date": dates(left),
            "education_level": pl.Series(LEVELS).gather(people.level),
        }
    ).with_columns(
        municipality=pl.lit(MUNICIPALITY),
        left_reason=pl.when(pl.col("left_date").is_not_null()).then(pl.lit("moved")),
    )


def _settled(lives: Lives) -> Days:
    return before_it(lives.months, lives.people.settled + 1, np.arange(len(lives.people)))


def _left(lives: Lives) -> Days:
    gone = before_it(lives.months, lives.left + 1, np.arange(len(lives.people)))
    return np.where(lives.left == NEVER, FOREVER, gone)


def _spells(lives: Lives, ids: pl.Series) -> pl.DataFrame:
    """In paid work as far as is known, on benefit otherwise, and in the course."""
    here = np.array([lives.here(month) for month in range(lives.months + 1)])
    work = here & lives.known
    told = [_runs(lives, work, "paid_work"), _runs(lives, here & ~work, "benefit"), _courses(lives)]
    every = pl.concat(told, how="diagonal").sort("person", "start", "kind").with_row_index("nth")
    return every.select(
        spell_id=pl.format("S{}", "nth"),
        person_id=ids.gather(every["person"]),
        kind="kind",
        start=ahead(every["start"].to_numpy()),
        end=dates(every["end"].to_numpy()),
        hours_per_week="hours",
        instrument=pl.when(pl.col("kind") == INSTRUMENT).then(pl.lit("language_lessons")),
    )


def _runs(lives: Lives, holds: Flags, kind: str) -> pl.DataFrame:
    """Months on end, as spells; `holds` is (months + 1, people)."""
    change = np.diff(holds.T.astype(np.int8), axis=1, prepend=0, append=0)
    (person, begin), (_, end) = np.nonzero(change > 0), np.nonzero(change < 0)
    over = end <= lives.months
    until = np.where(over, before_it(lives.months, np.where(over, end, 0), person), FOREVER)
    return _spell(person, before_it(lives.months, begin, person), until, kind)


def _courses(lives: Lives) -> pl.DataFrame:
    person = np.flatnonzero(lives.start != NEVER)
    start, end = start_and_end(lives.months, lives.start[person], person)
    hours = pl.Series([course.hours for course in COURSES]).gather(course_of(person))
    return _spell(person, start, np.minimum(end, _left(lives)[person]), INSTRUMENT).with_columns(hours=hours)


def _spell(person: Numbers, start: Days, end: Days, kind: str) -> pl.DataFrame:
    return pl.DataFrame({"person": person, "start": start, "end": end}).with_columns(kind=pl.lit(kind))


def _contacts(lives: Lives, ids: pl.Series) -> pl.DataFrame:
    """The first on the day of settling."""
    person, month = np.nonzero(lives.met.T)
    day = np.maximum(within_it(lives.months, month, person), _settled(lives)[person])
    here = day < np.minimum(_left(lives)[person], HISTORY_END)
    told = pl.DataFrame({"person": person[here], "date": day[here]})
    return told.with_row_index("nth").select(
        contact_id=pl.format("C{}", "nth"),
        person_id=ids.gather(told["person"]),
        date=ahead(told["date"].to_numpy()),
        channel=pl.lit("visit"),
    )


def _profiles(lives: Lives, ids: pl.Series) -> pl.DataFrame:
    """Dutch as it is on settling, and again when it has come a level further."""
    people, every = lives.people, np.arange(len(lives.people))
    later = every[people.higher < lives.months]
    later = later[lives.here(lives.months)[later] | (lives.left[later] > people.higher[later])]
    day = np.concatenate([_settled(lives), within_it(lives.months, people.higher[later], later)])
    person = np.concatenate([every, later])
    level = np.concatenate([people.language, people.language[later] + 1])
    told = pl.DataFrame({"person": person, "day": day, "level": level}).sort("person", "day")
    return told.select(
        person_id=ids.gather(told["person"]),
        recorded_at=ahead(told["day"].to_numpy()).cast(pl.Datetime("us")),
        language_level=pl.Series(LANGUAGE).gather(told["level"]),
    )
