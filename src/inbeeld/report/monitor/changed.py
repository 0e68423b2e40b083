"""Changes: what may be said of each indicator since the other wave."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from inbeeld.report.monitor.topic import Topic
from inbeeld.survey.estimation import Reason
from inbeeld.survey.findings import Indicator


@dataclass(frozen=True)
class Changed:
    """The change of the main figure of an indicator: a share from 0 to 1, or a mean."""

    indicator: Indicator
    how: str
    of: str
    before: float
    after: float
    change: float
    low: float
    high: float
    in_both: int

    @property
    def clear(self) -> bool:
        """Whether the margin leaves out that nothing changed."""
        return self.low > 0 or self.high < 0


def changed(topic: Topic) -> tuple[Changed, ...]:
    """In the order of the questionnaire; empty where no other wave was given."""
    return tuple(_changed(topic))


def not_trended(topic: Topic) -> dict[Reason, list[Indicator]]:
    """Those that are not set beside the other wave, by the reason."""
    found: dict[Reason, list[Indicator]] = {}
    for one, row in _rows(topic):
        if row["why_not"]:
            found.setdefault(Reason(row["why_not"]), []).append(one)
    return found


def _changed(topic: Topic) -> Iterator[Changed]:
    for one, row in _rows(topic):
        if row["change"] is not None and row["low"] is not None:
            names = ("how", "of", "before", "after", "change", "low", "high", "in_both")
            yield Changed(one, **{name: row[name] for name in names})


def _rows(topic: Topic) -> Iterator[tuple[Indicator, dict[str, Any]]]:
    """For each indicator the row that is told of it: as reported by all, counted or not."""
    table = topic.content.changes
    told = (
        {}
        if table is None
        else {(row["question"], row["item"], row["how"], row["of"]): row for row in table.rows(named=True)}
    )
    for one in topic.indicators():
        how, of = ("reported", "persons") if one.kind == "share" else ("answered", "municipalities")
        if row := told.get((one.question.id, one.item, how, of)):
            yield one, row
