"""Placements: who was placed with which employer and by whom, and whether it lasted."""

from inbeeld.guidance.placements.placement import Placement, placements
from inbeeld.guidance.placements.vacancies import LASTED, ended_in_lasting_work

__all__ = ["LASTED", "Placement", "ended_in_lasting_work", "placements"]
