"""What a wave of the survey tells, in a terminal and as data."""

from inbeeld.report.survey.as_data import to_csv, to_json
from inbeeld.report.survey.as_text import print_estimates
from inbeeld.report.survey.estimates import Estimates

__all__ = ["Estimates", "print_estimates", "to_csv", "to_json"]
