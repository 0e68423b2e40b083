"""All that a report tells, gathered."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from inbeeld.cli.fairly import fairly
from inbeeld.cli.figures import released
from inbeeld.cli.follow import released_curves
from inbeeld.cli.received import Received
from inbeeld.disclosure import Released
from inbeeld.facts.errors import RequestError
from inbeeld.facts.municipalities import Municipality, municipality, successor_on
from inbeeld.report.curves import Followed
from inbeeld.report.findings import Findings
from inbeeld.timeline.states import EXIT, SETTLED

UNTIL = 120
"""The last month that the report tells of."""

PLACE = "municipality"
GROUPS = ("sex", "arrival_route", PLACE)
REGION = {"nl": "arbeidsmarktregio", "en": "labour-market region"}
MUNICIPALITIES = {"nl": "gemeenten", "en": "municipalities"}


def findings(
    received: Received,
    on: date,
    known_on: date | None,
    threshold: int,
    place: str,
    made_up: bool = False,
    areas: Path | None = None,
) -> Findings:
    several = len(_places(received.codes, on)) > 1

    def counted(day: date, *by: str) -> Released:
        return released(received, day, known_on, by, threshold)

    groups = tuple(counted(on, variable) for variable in GROUPS if several or variable != PLACE)
    return Findings(
        place=place,
        on=on,
        known_on=known_on,
        figures=counted(on),
        groups=groups,
        waves=tuple(counted(day) for day in received.wave_days(on)),
        intake=received.intake,
        absent=received.absent,
        made_up=made_up,
        fair=fairly(received, on, known_on, groups[-1], areas) if several else None,
        years=_years(received, on, known_on, threshold),
    )


def _years(received: Received, on: date, known_on: date | None, threshold: int) -> tuple[Followed, ...]:
    """Since settling, and since leaving benefit; nothing where people cannot be followed, and the report says why."""
    try:
        return tuple(
            Followed(origin, on, known_on, released_curves(received, origin, on, known_on, (), UNTIL, threshold))
            for origin in (SETTLED, EXIT)
        )
    except RequestError:
        return ()


def place_of(codes: Iterable[str], on: date, language: str) -> str:
    """The municipality, or else the labour-market region, or else the number of municipalities."""
    places = _places(codes, on)
    regions = {place.region_name for place in places}
    if len(places) == 1:
        return next(iter(places)).name
    if len(regions) == 1:
        return f"{REGION[language]} {regions.pop()}"
    return f"{len(places)} {MUNICIPALITIES[language]}"


def _places(codes: Iterable[str], on: date) -> set[Municipality]:
    return {municipality(successor_on(code, on)) for code in codes}
