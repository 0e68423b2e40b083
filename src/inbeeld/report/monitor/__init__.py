"""The report of a wave of the survey: what municipalities answered, who answered, and how sure it is.

found = content(Path("monitor-2018"), against=Path("monitor-2017"), weighting="calibrated", by=["size"])
write_monitor(found, Path("report"), ["html", "pdf", "xlsx"], "nl")
"""

from inbeeld.report.monitor.content import Content, content
from inbeeld.report.monitor.write import FORMS, write_monitor

__all__ = ["FORMS", "Content", "content", "write_monitor"]
