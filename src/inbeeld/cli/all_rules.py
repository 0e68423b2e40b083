"""All that a count file holds, whatever is asked of it later."""

from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import rules_for
from inbeeld.timeline.rules import Rule


def all_rules() -> tuple[Rule, ...]:
    """Each rule once."""
    return rules_for(definitions())
