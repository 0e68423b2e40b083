"""How to read the report: what stands beside each figure, once and for all."""

from inbeeld.report.document import Points, Section
from inbeeld.report.subject import Subject

ANCHOR = "how-to-read"


def how_to_read(subject: Subject) -> Section:
    say = subject.speech.say
    told = (
        say("reading.base"),
        say("reading.chance"),
        say("reading.marks"),
        say("reading.hidden", threshold=subject.everybody.threshold),
    )
    return Section(ANCHOR, say("reading.title"), (Points(told),))
