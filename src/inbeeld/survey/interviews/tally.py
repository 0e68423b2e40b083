"""How many passages there are about each theme."""

import polars as pl

from inbeeld.survey.interviews.interviews import Interviews


def tally(interviews: Interviews) -> pl.DataFrame:
    """theme, passages, interviews (how many of them have one) and quotable (passages that may go out): a row for each
    theme, in the order of the code book. Nothing is counted of whoever gave no consent."""
    rows = []
    for theme in interviews.themes:
        passages = interviews.passages(theme=theme.id)
        several = {passage.interview for passage in passages}
        rows.append((theme.id, len(passages), len(several), len(interviews.quotable(theme=theme.id))))
    schema = {"theme": pl.String, "passages": pl.Int64, "interviews": pl.Int64, "quotable": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")
