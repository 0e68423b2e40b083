"""What is really done behind the label of an instrument: dose and content of each start, and whom it reaches."""

from inbeeld.evidence.practice.begun import begun
from inbeeld.evidence.practice.cost import cost_of_a_place
from inbeeld.evidence.practice.doses import DOSES, is_dose, level
from inbeeld.evidence.practice.starts import starts

__all__ = ["DOSES", "begun", "cost_of_a_place", "is_dose", "level", "starts"]
