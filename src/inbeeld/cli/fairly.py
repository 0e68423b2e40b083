"""The municipalities of a report compared: in paid work, given who lives there."""

from datetime import date
from pathlib import Path

from inbeeld.cli.comparison import adjusted, outcome_named
from inbeeld.cli.received import Received
from inbeeld.disclosure import Released
from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.comparison import Outcome, compare
from inbeeld.report.comparison import Fair, agreeing, publish
from inbeeld.report.maps.boundaries import read_boundaries

OUTCOME = "in_paid_work"
ADJUST = ("age", "sex", "education_level", "arrival_route", "months_since_settlement")
PLACE = "municipality"


def fairly(
    received: Received,
    on: date,
    known_on: date | None,
    by_municipality: Released,
    areas: Path | None = None,
) -> Fair | None:
    """None where there is nothing to compare: too few municipalities, or an outcome that was not counted."""
    figure, variables = outcome_named(OUTCOME), adjusted(ADJUST)
    boundaries = read_boundaries(areas) if areas else None
    threshold = by_municipality.threshold
    try:
        counts = received.counts([figure.the_rule], on, known_on, (PLACE, *variables))
        found = compare(counts, Outcome(figure.the_rule, figure.numerator), enough=threshold)
    except RequestError:
        return None
    released = publish(found, figure.id, counts.on, counts.known_on, threshold)
    return Fair(agreeing(released, by_municipality), variables, boundaries)
