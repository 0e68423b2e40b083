"""From what was received to a comparison of municipalities that may be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inbeeld.cli.received import Received
from inbeeld.disclosure import Released
from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import Definition, definition, definitions
from inbeeld.outcomes.comparison import Comparison, Covariates, Outcome, Policies, by_policy, compare
from inbeeld.report.comparison import Fair, publish, publish_policies
from inbeeld.report.maps.boundaries import Boundaries
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import FoundThrough
from inbeeld.timeline.strata import variables

PLACE = "municipality"
SHORT = {"age": "age_group"}
"""Shorter names for variables."""


@dataclass(frozen=True)
class Request:
    """What is compared, and given what."""

    figure: Definition
    adjust: tuple[str, ...]
    covariates: Covariates | None
    threshold: int
    seed: int
    areas: Boundaries | None = None
    policies: Policies | None = None


def outcome_named(name: str) -> Definition:
    """Raises RequestError for what is no yes or no of a person."""
    known = [figure.id for figure in definitions() if _of_persons(figure)]
    if (figure := definition(name)).id not in known or name != figure.id:
        raise RequestError(f"'{name}' is not a yes or no of a person. To compare are {', '.join(known)}.")
    return figure


def adjusted(names: Sequence[str]) -> tuple[str, ...]:
    """The variables by their full names. Raises RequestError for an unknown one, and for the municipality itself."""
    full = tuple(SHORT.get(name, name) for name in names)
    variables(full)
    if PLACE in full:
        raise RequestError("Municipalities are compared, so 'municipality' cannot be adjusted for.")
    return full


def without(delivery: Received, figure: Definition) -> list[str]:
    """The caseloads that lack a table of the figure."""
    return [name for name, tables in delivery.absent.items() if not set(tables).isdisjoint(figure.tables)]


def compared(delivery: Received, on: date, known_on: date | None, asked: Request) -> Fair:
    """Over all caseloads that have the tables of the figure. Raises RequestError where there are none, and where
    they cannot be split."""
    figure, by = asked.figure, (PLACE, *asked.adjust)
    counts = delivery.counts([figure.the_rule], on, known_on, by)
    if not any(tables.issuperset(figure.tables) for tables in counts.delivered):
        raise RequestError(f"No caseload has the tables for '{figure.id}': {', '.join(figure.tables)}.")
    outcome = Outcome(figure.the_rule, figure.numerator)
    found = compare(counts, outcome, asked.covariates, enough=asked.threshold, seed=asked.seed)
    released = publish(found, figure.id, on, known_on, asked.threshold)
    return Fair(released, asked.adjust, asked.areas, _of_policies(counts, outcome, asked, found, released))


def _of_policies(
    counts: Counts, outcome: Outcome, asked: Request, found: Comparison, released: Released
) -> Released | None:
    if asked.policies is None:
        return None
    effects = by_policy(counts, outcome, asked.policies, asked.covariates, asked.threshold, asked.seed)
    return publish_policies(effects, found, released)


def _of_persons(figure: Definition) -> bool:
    """Jobs that were found some way are no persons."""
    return figure.form == "share" and figure.base == "all" and not isinstance(figure.rule, FoundThrough)
