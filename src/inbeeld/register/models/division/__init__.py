"""Places that are divided: by which rule, over whom, what was drawn, and what people decided then."""

from inbeeld.register.models.division.choice import DivisionChoice
from inbeeld.register.models.division.division import Division
from inbeeld.register.models.division.line import DivisionLine
from inbeeld.register.models.division.rule import DivisionRule

__all__ = ["Division", "DivisionChoice", "DivisionLine", "DivisionRule"]
