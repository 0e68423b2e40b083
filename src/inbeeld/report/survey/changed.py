"""What changed since an earlier wave, or why that cannot be said."""

import polars as pl
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from inbeeld.report.speech import Speech
from inbeeld.report.survey.estimates import Estimates
from inbeeld.report.survey.wording import Row, difference, level, way
from inbeeld.survey.estimation import Reason
from inbeeld.survey.findings import Indicator
from inbeeld.survey.questionnaire import Question


def why_not_compared(found: Estimates, question: Question, words: Speech) -> str | None:
    """One reason, where it holds for the whole question."""
    reasons = _rows(found, question)["why_not"].unique().to_list()
    if len(reasons) > 1 or reasons == [None]:
        return None
    return words.say("survey.not_compared", year=_year(found), reason=Reason(reasons[0]).told(words.language))


def change_table(found: Estimates, question: Question, words: Speech) -> Table:
    """Then, now, and the difference with its margin; a reason where there is none."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(words.say("survey.since", year=_year(found)))
    for name in (str(_year(found)), str(found.now.wave.plan.year), words.say("survey.differs")):
        table.add_column(name, justify="right")
    table.add_column(words.say("survey.in_both"), justify="right")
    for one in found.indicators(question):
        for row in _rows(found, question).filter(item=one.item).iter_rows(named=True):
            table.add_row(*map(Text, _cells(row, one, words)))
    return table


def _cells(row: Row, one: Indicator, words: Speech) -> tuple[str, ...]:
    told = (
        one.label(words.language) if one.item else "",
        way(str(row["how"]), words),
        words.say(f"survey_short.{row['of']}"),
    )
    named = ", ".join(part for part in told if part)
    if row["why_not"]:
        return named, "–", "–", Reason(str(row["why_not"])).told(words.language), "–"
    values = (level(_float(row[name]), one, words) for name in ("before", "after"))
    return named, *values, difference(row, one, words), str(row["in_both"])


def _float(value: str | float | None) -> float | None:
    return None if value is None else float(value)


def _rows(found: Estimates, question: Question) -> pl.DataFrame:
    assert found.changes is not None
    return found.changes.filter(question=question.id)


def _year(found: Estimates) -> int:
    assert found.before is not None
    return found.before.wave.plan.year
