"""How far shares move under each weighting: as a rule, and those that move furthest."""

from itertools import product

import polars as pl

from inbeeld.report.cells import NOTHING
from inbeeld.report.document import Cell, Table
from inbeeld.report.monitor.figures import MUNICIPALITIES, PERSONS
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.sheets.rows import headings
from inbeeld.report.speech import LARGE
from inbeeld.survey.estimation import WEIGHTINGS
from inbeeld.survey.findings import Indicator

SHOWN = 8
PLACE = ("question", "item", "how", "of")
WEIGHTED = [name for name in WEIGHTINGS if name != "none"]
IN_ORDER = ("none", *WEIGHTED)


def typical_table(topic: Topic) -> Table:
    """The median and the largest distance from the share without weights."""
    moved, speech = _shares(topic), topic.speech
    names = {MUNICIPALITIES: topic.say("monitor_of.municipalities"), PERSONS: topic.persons}
    rows = []
    for weighting, of in product(WEIGHTED, names):
        distances = moved.filter(weighting=weighting, of=of)["moved"].abs()
        ends = (distances.quantile(part, "nearest") for part in (0.5, 1.0))
        cells = (Cell(speech.tenths(100 * (end or 0.0)), 100 * (end or 0.0), "tenths") for end in ends)
        rows.append(
            (
                Cell(weighting_name(weighting, topic)),
                Cell(names[of]),
                *cells,
            )
        )
    columns = headings(("weighting", "share_of", "median", "most"), speech)
    return Table(topic.say("monitor_moves.typical"), columns, tuple(rows))


def furthest_table(topic: Topic) -> Table:
    """The shares that weights move most, under each weighting."""
    moved = _shares(topic)
    furthest = moved.group_by(PLACE, maintain_order=True).agg(pl.col("moved").abs().max())
    by_place = {(one.question.id, one.item): one for one in topic.indicators()}
    rows = []
    for question, item, how, of in furthest.sort("moved", descending=True).head(SHOWN).select(PLACE).iter_rows():
        values = dict(
            moved.filter(question=question, item=item, how=how, of=of).select("weighting", "value").iter_rows()
        )
        rows.append(_row(by_place[question, item], how, of, values, topic))
    names = (weighting_name(name, topic) for name in IN_ORDER)
    columns = (*headings(("figure", "share_of"), topic.speech), *names)
    return Table(topic.say("monitor_moves.furthest"), columns, tuple(rows))


def weighting_name(weighting: str, topic: Topic) -> str:
    return topic.say(f"survey_weighting.{weighting}")


def _row(one: Indicator, how: str, of: str, values: dict[str, float | None], topic: Topic) -> tuple[Cell, ...]:
    numbers = (_share(values.get(name), topic) for name in IN_ORDER)
    return Cell(topic.named(one)), Cell(topic.whom(one, how, of)), *numbers


def _share(share: float | None, topic: Topic) -> Cell:
    """With a decimal, as shares move by little."""
    return NOTHING if share is None else Cell(topic.speech.share(share, LARGE), share, "share")


def _shares(topic: Topic) -> pl.DataFrame:
    """Means of numbers have a unit of their own, and cannot be set beside shares."""
    numbers = [one.question.id for one in topic.indicators() if one.kind == "number"]
    return topic.content.findings.moves.drop_nulls("moved").filter(~pl.col("question").is_in(numbers))
