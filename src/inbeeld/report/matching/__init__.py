"""What fits, told: in a terminal, as JSON and as CSV. It is about persons, for those who guide them."""

from inbeeld.report.matching.as_data import leftovers_to_csv, leftovers_to_json, matches_to_csv, matches_to_json
from inbeeld.report.matching.as_text import print_leftovers, print_matches
from inbeeld.report.matching.found import FoundLeftovers, FoundMatches

__all__ = ["FoundLeftovers", "FoundMatches", "leftovers_to_csv", "leftovers_to_json", "matches_to_csv",
           "matches_to_json", "print_leftovers", "print_matches"]  # fmt: skip
