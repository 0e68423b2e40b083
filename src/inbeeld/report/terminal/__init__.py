"""The findings in a terminal, in English: the one bar, counted beside estimated, and what became of the rows."""

from inbeeld.report.terminal.findings import print_findings

__all__ = ["print_findings"]
