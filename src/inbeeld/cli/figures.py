"""From caseloads to figures that may be shown: counted, measured, and released by disclosure control."""

from collections.abc import Iterable
from datetime import date

from inbeeld.disclosure import Released
from inbeeld.facts.caseload import Caseload
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import measure, rules_for, variables_for
from inbeeld.report.publish import publish
from inbeeld.timeline import fast
from inbeeld.timeline.counts import added


def released(
    caseloads: Iterable[Caseload], on: date, known_on: date | None, by: tuple[str, ...], threshold: int
) -> Released:
    """All figures over all caseloads together. Raises RequestError for the variables or the threshold."""
    wanted = definitions()
    rules, variables = rules_for(wanted), variables_for(wanted, by)
    counts = added(fast.count(caseload, rules, on, known_on, variables) for caseload in caseloads)
    return publish(measure(counts, wanted, by, named_from=threshold), threshold)
