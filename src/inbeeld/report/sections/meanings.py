"""Definitions of all figures: what is counted, of whom, why it matters, and where it comes from."""

from inbeeld.figures.definition import definitions
from inbeeld.figures.explanation import facts
from inbeeld.report.document import Block, Paragraph, Section, Subheading, Terms
from inbeeld.report.labels import title_of
from inbeeld.report.speech import sentence
from inbeeld.report.subject import Subject
from inbeeld.report.tables import definition_anchor

ANCHOR = "definitions"


def meanings(subject: Subject) -> Section:
    speech = subject.speech
    blocks: list[Block] = [Paragraph(speech.say("definitions.what"))]
    for figure in definitions():
        told = tuple((heading, sentence(text)) for heading, text in facts(figure, speech.language))
        blocks += [Subheading(title_of(figure, speech), definition_anchor(figure.id)), Terms(told)]
    return Section(ANCHOR, speech.say("definitions.title"), tuple(blocks))
