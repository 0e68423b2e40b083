"""Dividing scarce places by a published rule: equal treatment of equals, and a lottery where the rule cannot tell.

rule → standing of each person → classes of equals → chances (a linear program) → lots → a proposal
"""

from inbeeld.guidance.division.collisions import CollisionError
from inbeeld.guidance.division.curve import curve
from inbeeld.guidance.division.facts import standing_facts
from inbeeld.guidance.division.floors import Floor, FloorError, read_floors
from inbeeld.guidance.division.from_caseload import tables_of
from inbeeld.guidance.division.proposal import Proposal
from inbeeld.guidance.division.propose import propose
from inbeeld.guidance.division.request import Request
from inbeeld.guidance.division.rule import Rule, RuleError, read_rule, scarce_places
from inbeeld.guidance.division.tables import TableError, Tables, read_tables

__all__ = [
    "CollisionError",
    "Floor",
    "FloorError",
    "Proposal",
    "Request",
    "Rule",
    "RuleError",
    "TableError",
    "Tables",
    "curve",
    "propose",
    "read_floors",
    "read_rule",
    "read_tables",
    "scarce_places",
    "standing_facts",
    "tables_of",
]
