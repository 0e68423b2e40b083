"""How to read the report: what the marks are, of whom a share is, and what a margin says."""

from inbeeld.report.document import Points, Section
from inbeeld.report.monitor.topic import Topic
from inbeeld.survey.findings import MINIMUM

ANCHOR = "reading"
TOLD = ("base", "two_shares", "margin", "marks", "combined")


def reading(topic: Topic) -> Section:
    told = [topic.say(f"monitor_reading.{name}", persons=topic.persons) for name in TOLD]
    return Section(
        ANCHOR, topic.say("reading.title"), (Points((*told, topic.say("survey.few_note", minimum=MINIMUM))),)
    )
