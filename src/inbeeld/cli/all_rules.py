"""All that a count file holds, whatever is asked of it later."""

from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import rules_for
from inbeeld.outcomes import ahead
from inbeeld.timeline.rules import Rule


def all_rules() -> tuple[Rule, ...]:
    """Each rule once: those of the figures, and those for looking ahead."""
    return (*rules_for(definitions()), *ahead.RULES)
