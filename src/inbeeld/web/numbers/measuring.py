"""Figures live from the register: counted, measured, released. Nothing else on these pages tells how many people.

What was released is kept in the cache until something is written in the municipality: the last audit row is part of
its name. The time limit is for rows that a slower transaction wrote before the last one.
"""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.core.cache import cache
from django.db.models import Max

from inbeeld.disclosure import DEFAULT, Released, ReleasedProjection, release_projection
from inbeeld.facts.caseload import Caseload
from inbeeld.figures.definition import definitions, wave_days
from inbeeld.figures.measure import measure, rules_for, variables_for
from inbeeld.outcomes.ahead import RULES, AsIf, look_ahead
from inbeeld.outcomes.ahead.look import OBSERVED
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Audit, Municipality
from inbeeld.report.findings import NO_ROWS, Findings
from inbeeld.report.publish import publish
from inbeeld.timeline import fast
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import Rule
from inbeeld.web.numbers.agreeing import agreeing
from inbeeld.web.numbers.asked import Asked

KEPT_FOR = 15 * 60
MONTHS_AHEAD = 24


class Figures:
    """The figures of a municipality; its facts are read at most once, and only if they are needed."""

    def __init__(self, municipality: Municipality) -> None:
        self.municipality = municipality
        self._caseload: Caseload | None = None
        self._last = Audit.objects.filter(municipality=municipality.code).aggregate(last=Max("pk"))["last"]

    def released(self, day: date, known_on: date | None = None, *by: str) -> Released:
        name = f"figures:{self.municipality.code}:{self._last}:{day}:{known_on}:{'+'.join(by)}"
        found: Released | None = cache.get(name)
        if found is None:
            found = released(self.counts(day, known_on, *by), *by)
            found = agreeing(found, self.released(day, known_on)) if by else found
            cache.set(name, found, KEPT_FOR)
        return found

    def counts(self, day: date, known_on: date | None = None, *by: str) -> Counts:
        wanted = definitions()
        return self.counts_of(rules_for(wanted), day, known_on, variables_for(wanted, by))

    def ahead(self, day: date, as_if: AsIf) -> ReleasedProjection:
        """The people of a day two years on. The counts are kept, for they serve whatever it is as if.

        Raises RequestError for rates that cannot be, and where nobody is present."""
        name = f"ahead:{self.municipality.code}:{self._last}:{day}"
        counts: Counts | None = cache.get(name)
        if counts is None:
            counts = self.counts_of(RULES, day, None, ())
            cache.set(name, counts, KEPT_FOR)
        found = look_ahead(counts, as_if, MONTHS_AHEAD)
        return release_projection(found.rows, found.view, OBSERVED, DEFAULT)

    def counts_of(self, rules: Sequence[Rule], day: date, known_on: date | None, by: tuple[str, ...]) -> Counts:
        if self._caseload is None:
            self._caseload = caseload_of(self.municipality)
        return fast.count(self._caseload, rules, day, known_on, by)

    def findings(self, asked: Asked) -> Findings:
        day, known_on = asked.day, asked.known_on
        waves = wave_days(day) if asked.compare else []
        return Findings(
            place=self.municipality.name,
            on=day,
            known_on=known_on,
            figures=self.released(day, known_on),
            groups=(self.released(day, known_on, *asked.by),) if asked.by else (),
            waves=tuple(self.released(wave, known_on) for wave in waves),
            intake=NO_ROWS,  # nothing was delivered: the facts are written here
            absent={},
            made_up=settings.MADE_UP,
        )


def released(counts: Counts, *by: str) -> Released:
    """The one way from counts to a page, with the same threshold for every role."""
    return publish(measure(counts, definitions(), by, named_from=DEFAULT), DEFAULT)
