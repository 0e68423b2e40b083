"""All that a report tells, gathered."""

from collections.abc import Iterable
from datetime import date

from inbeeld.cli.figures import released
from inbeeld.cli.intake import Delivery
from inbeeld.disclosure import Released
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.municipalities import Municipality, municipality, successor_on
from inbeeld.figures.definition import definitions
from inbeeld.report.findings import Findings

GROUPS = ("sex", "arrival_route", "municipality")
REGION = {"nl": "arbeidsmarktregio", "en": "labour-market region"}
MUNICIPALITIES = {"nl": "gemeenten", "en": "municipalities"}


def findings(
    delivery: Delivery, on: date, known_on: date | None, threshold: int, place: str, made_up: bool = False
) -> Findings:
    caseloads = delivery.caseloads
    several = len(_places(caseloads, on)) > 1

    def counted(day: date, *by: str) -> Released:
        return released(caseloads, day, known_on, by, threshold)

    return Findings(
        place=place,
        on=on,
        known_on=known_on,
        figures=counted(on),
        groups=tuple(counted(on, variable) for variable in GROUPS if several or variable != "municipality"),
        waves=tuple(counted(day) for day in wave_days(on)),
        intake=delivery.intake,
        absent=delivery.absent,
        made_up=made_up,
    )


def wave_days(until: date) -> list[date]:
    """The days up to and including this one for which a wave published something that can be compared."""
    published = {wave.on for figure in definitions() for wave in figure.published}
    return sorted(day for day in published if day <= until)


def place_of(caseloads: Iterable[Caseload], on: date, language: str) -> str:
    """The municipality, or else the labour-market region, or else the number of municipalities."""
    places = _places(caseloads, on)
    regions = {place.region_name for place in places}
    if len(places) == 1:
        return next(iter(places)).name
    if len(regions) == 1:
        return f"{REGION[language]} {regions.pop()}"
    return f"{len(places)} {MUNICIPALITIES[language]}"


def _places(caseloads: Iterable[Caseload], on: date) -> set[Municipality]:
    codes = {code for caseload in caseloads for code in caseload["persons"].get_column("municipality").unique()}
    return {municipality(successor_on(code, on)) for code in codes}
