"""Passages as CSV: the way out, so only what may be quoted."""

import csv
from io import StringIO

from inbeeld.survey.interviews.interviews import Interviews

COLUMNS = ("interview", "themes", "text")


def to_csv(interviews: Interviews, question: str | None = None, theme: str | None = None) -> str:
    """interview (its number), themes (their ids, with spaces between) and text; a row for each passage."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for passage in interviews.quotable(question, theme):
        writer.writerow((passage.interview, " ".join(one.id for one in passage.themes), passage.text))
    return text.getvalue()
