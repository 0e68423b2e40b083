"""A wave of the survey while it runs: who answered, what was counted, and where two respondents differ."""

from inbeeld.report.wave.as_data import to_csv, to_json
from inbeeld.report.wave.board import Board, print_board
from inbeeld.report.wave.delivered import Delivered, print_delivered
from inbeeld.report.wave.disputed import print_disputes

__all__ = ["Board", "Delivered", "print_board", "print_delivered", "print_disputes", "to_csv", "to_json"]
