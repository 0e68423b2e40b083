"""Municipalities compared: those of this installation that published the same month, given who lives there.

To publish is to agree: what is compared of a municipality, everybody with an account can read already, and what it
hides stays hidden. The counts that the model needs are split further than those that are kept for good, so they are
thrown away after three months; no page shows them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

import polars as pl
from django.core.cache import cache

from inbeeld.disclosure import DEFAULT, Released
from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import definition
from inbeeld.outcomes.comparison import Outcome, compare
from inbeeld.outcomes.comparison.compare import FEWEST
from inbeeld.register.actions.snapshots import COMPARED, PUBLISHED, keep_latest
from inbeeld.register.models import Snapshot
from inbeeld.report.comparison import Fair, agreeing, publish, without_total
from inbeeld.timeline.counts import added
from inbeeld.web.numbers import kept
from inbeeld.web.numbers.forms import OUTCOMES
from inbeeld.web.numbers.measuring import Figures

PLACE = "municipality"
ADJUST = ("age_group", "sex", "education_level", "arrival_route", "months_since_settlement")
KEPT_FOR = timedelta(days=92)
TOLD_FOR = timedelta(days=7)


@dataclass(frozen=True)
class Month:
    """A month that municipalities published; `fair` is None where there is nothing to compare."""

    day: date
    places: int
    fair: Fair | None

    @property
    def enough(self) -> bool:
        return self.places >= FEWEST


def keep_comparable(figures: Figures, day: date, today: date) -> None:
    """The counts of a month by what is accounted for; those of months long ago are thrown away."""
    since = today - KEPT_FOR
    if day >= since:
        rules = [definition(name).the_rule for name in OUTCOMES]
        numbers = kept.told_counts(figures.counts_of(rules, day, None, (PLACE, *ADJUST)))
        keep_latest(municipality=figures.municipality, kind=COMPARED, day=day, numbers=numbers, since=since)


def prepare() -> None:
    """At night, so that nobody waits for it."""
    for outcome in OUTCOMES:
        compared_month(outcome)


def compared_month(outcome: str) -> Month | None:
    """The newest month that enough municipalities published, or else the newest that any did."""
    published = _published()
    if not published:
        return None
    day = next((day for day, pks in published if len(pks) >= FEWEST), published[0][0])
    pks = dict(published)[day]
    fair = _fair(outcome, day, pks) if len(pks) >= FEWEST else None
    return Month(day, len(pks), fair)


def _published() -> list[tuple[date, list[int]]]:
    """Per day, the newest first, what was published of those of whom the counts are here."""
    counted = set(Snapshot.objects.filter(kind=COMPARED).values_list("municipality", "day"))
    rows = Snapshot.objects.filter(kind=PUBLISHED).order_by("-day", "municipality")
    days: dict[date, list[int]] = {}
    for pk, place, day in rows.values_list("pk", "municipality", "day"):
        if (place, day) in counted:
            days.setdefault(day, []).append(pk)
    return list(days.items())


def _fair(outcome: str, day: date, pks: Sequence[int]) -> Fair | None:
    """From the cache, until another municipality publishes."""
    name = f"compared:{sha256(f'{outcome}:{day}:{pks}'.encode()).hexdigest()}"
    found: tuple[Released | None] | None = cache.get(name)
    if found is None:
        found = (_released(outcome, day, pks),)
        cache.set(name, found, TOLD_FOR.total_seconds())
    return Fair(found[0], ADJUST) if found[0] else None


def _released(outcome: str, day: date, pks: Sequence[int]) -> Released | None:
    figure = definition(outcome)
    published = list(Snapshot.objects.filter(pk__in=pks))
    places = [one.municipality_id for one in published]
    counts = added(
        kept.counts_back(one.numbers)
        for one in Snapshot.objects.filter(kind=COMPARED, day=day, municipality__in=places).order_by("municipality")
    )
    try:
        found = compare(counts, Outcome(figure.the_rule, figure.numerator), enough=DEFAULT)
    except RequestError:
        return None
    released = publish(found, outcome, day, None, DEFAULT)
    return without_total(agreeing(released, _beside(published, outcome, released)))


def _beside(published: Sequence[Snapshot], outcome: str, released: Released) -> Released:
    """What the municipalities published of this outcome, as one table; of all together nobody published anything."""
    columns = ("figure", "offer", "denominator", "value")
    each = [
        kept.read_back(one.numbers["released"])
        .rows.filter(figure=outcome)
        .select(*columns, pl.lit(one.municipality_id).alias(PLACE))
        for one in published
    ]
    total = released.rows.filter(pl.col(PLACE).is_null(), pl.col("figure") == "actual")
    whole = total.select(
        pl.lit(outcome).alias("figure"), pl.lit(None, pl.String).alias("offer"), "denominator", "value", PLACE
    )
    return Released(pl.concat([*each, whole], how="vertical_relaxed"), (PLACE,), released.threshold)
