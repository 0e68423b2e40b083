"""From what was received to figures that may be shown: counted, measured, and released by disclosure control."""

from datetime import date

from inbeeld.cli.received import Received
from inbeeld.disclosure import Released
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import measure, rules_for, variables_for
from inbeeld.report.publish import publish


def released(received: Received, on: date, known_on: date | None, by: tuple[str, ...], threshold: int) -> Released:
    """All figures over all caseloads together. Raises RequestError for the variables or the threshold."""
    wanted = definitions()
    counts = received.counts(rules_for(wanted), on, known_on, variables_for(wanted, by))
    return publish(measure(counts, wanted, by, named_from=threshold), threshold)
