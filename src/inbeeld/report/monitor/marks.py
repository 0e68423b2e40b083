"""Figures as marks in a chart: filled where a register counted, open where it is an estimate, with its word."""

from inbeeld.report.charts.intervals import Counted, Estimated, Unknown
from inbeeld.report.monitor.figures import (
    ANSWERED,
    COMBINED,
    COUNTED,
    ESTIMATED,
    MUNICIPALITIES,
    PERSONS,
    REPORTED,
    Figure,
)
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.monitor.wording import absence, with_span
from inbeeld.survey.findings import Indicator

Mark = Counted | Estimated | Unknown

OF_SHARES = ((COUNTED, PERSONS), (ESTIMATED, PERSONS), (COMBINED, PERSONS), (REPORTED, MUNICIPALITIES))
"""What is drawn of a share that municipalities report; the table has all of it."""


def marks(one: Indicator, topic: Topic, by: str = "", group: str = "") -> tuple[Mark, ...]:
    """A few for each indicator: of municipalities and of persons, or counted, estimated and combined."""
    places = OF_SHARES if one.kind == "share" else ((ANSWERED, MUNICIPALITIES), (ANSWERED, PERSONS))
    found = [topic.figures.find(one, how, of, by, group) for how, of in places]
    told = [mark(figure, one, topic) for figure in found if figure and _drawn(figure)]
    return tuple(told) or (Unknown(topic.say("survey.nobody")),)


def _drawn(figure: Figure) -> bool:
    """What nobody told is no mark; that it is not combined is said beside the chart."""
    return bool(figure.base) and (figure.how != COMBINED or figure.value is not None)


def mark(figure: Figure, one: Indicator, topic: Topic) -> Mark:
    if figure.value is None or figure.low is None or figure.high is None:
        return Unknown(named(absence(figure, topic.speech), figure, one, topic))
    words = named(with_span(figure, one, topic.speech), figure, one, topic)
    if figure.how == COUNTED:
        return Counted(figure.value, figure.low, figure.high, words)
    return Estimated(figure.value, words, figure.low, figure.high)


def named(told: str, figure: Figure, one: Indicator, topic: Topic) -> str:
    """With what the figure is of: "62 % (57–67 %) van de gemeenten"."""
    if one.kind == "share" and figure.of == MUNICIPALITIES:
        key = f"mean_{figure.of}"
    else:
        key = {"share": figure.how, "number": f"mean_{figure.of}", "choice": f"choice_{figure.of}"}[one.kind]
    return topic.say(
        f"monitor_mark.{key}", told=told, persons=topic.persons, base=topic.speech.whole(figure.base or 0)
    )
