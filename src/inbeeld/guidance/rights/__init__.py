"""What may this person do? Rules on work, volunteering and studying, dated and sourced. It decides nothing."""

from inbeeld.guidance.rights.definition import Right, rights

__all__ = ["Right", "rights"]
