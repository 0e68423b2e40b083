"""The opening: what this is."""

from inbeeld.report.document import Block, Note, Paragraph
from inbeeld.report.subject import Subject


def opening(subject: Subject) -> tuple[Block, ...]:
    speech, caseloads = subject.speech, subject.caseloads
    made_up = Note(speech.say("made_up.title"), speech.say("made_up.text"))
    what = speech.say("opening.many", caseloads=caseloads) if caseloads > 1 else speech.say("opening.one")
    return *([made_up] if subject.findings.made_up else []), Paragraph(what)


def subtitle(subject: Subject) -> str:
    return subject.speech.as_of(subject.findings.on, subject.findings.known_on)
