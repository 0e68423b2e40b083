"""What is really done behind the label of an instrument: dose and content of each start, and whom it reaches."""

from inbeeld.evidence.practice.begun import begun, known_to
from inbeeld.evidence.practice.content import Content, Contents, contents
from inbeeld.evidence.practice.cost import cost_of_a_place
from inbeeld.evidence.practice.doses import DOSES, is_dose, level
from inbeeld.evidence.practice.given import Given, given
from inbeeld.evidence.practice.reach import Reach, reach
from inbeeld.evidence.practice.starts import starts

__all__ = [
    "DOSES",
    "Content",
    "Contents",
    "Given",
    "Reach",
    "begun",
    "contents",
    "cost_of_a_place",
    "given",
    "is_dose",
    "known_to",
    "level",
    "reach",
    "starts",
]
