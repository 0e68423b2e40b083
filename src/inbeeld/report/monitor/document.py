"""The report of a wave as a document: what it says in short first, then its sections in order."""

from inbeeld.report.document import Block, Document, Note, Paragraph
from inbeeld.report.monitor.sections.change import change
from inbeeld.report.monitor.sections.chapters import chapters
from inbeeld.report.monitor.sections.in_short import in_short
from inbeeld.report.monitor.sections.method import method
from inbeeld.report.monitor.sections.questionnaire import questionnaire
from inbeeld.report.monitor.sections.reading import reading
from inbeeld.report.monitor.sections.response import response
from inbeeld.report.monitor.topic import Topic


def document(topic: Topic) -> Document:
    changed = change(topic)
    return Document(
        title=topic.words(topic.wave.plan.title),
        subtitle=subtitle(topic),
        language=topic.speech.language,
        opening=opening(topic),
        answer=in_short(topic),
        sections=(
            reading(topic),
            response(topic),
            *chapters(topic),
            *([changed] if changed else []),
            method(topic),
            questionnaire(topic),
        ),
    )


def subtitle(topic: Topic) -> str:
    wave = topic.wave
    numbers = {"answered": len(wave.taking_part), "municipalities": wave.frame.height}
    return topic.say("monitor.subtitle", on=topic.speech.day(wave.plan.reference_day), **numbers)


def opening(topic: Topic) -> tuple[Block, ...]:
    plan = topic.wave.plan
    made_up = Note(topic.say("made_up.title"), topic.say("monitor.made_up"))
    what = Paragraph(topic.say("monitor.what", year=plan.year, municipalities=topic.wave.frame.height))
    return *([made_up] if plan.made_up else []), what
