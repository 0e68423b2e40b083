"""What studies elsewhere found: apart from our own numbers, and their direction only."""

from inbeeld.guidance.instruments import Study, known_of
from inbeeld.report.document import Paragraph, Section, Terms
from inbeeld.report.evidence.found import Found
from inbeeld.report.speech import Speech


def studies(found: Found, speech: Speech) -> Section:
    known = known_of(found.learned.question.instrument)
    title = speech.say("learn.studies")
    if not known:
        return Section("studies", title, (Paragraph(speech.say("learn.no_studies")),))
    told = Terms(tuple((one.source, _told(one, speech)) for one in known))
    return Section("studies", title, (Paragraph(speech.say("learn.studies_what")), told))


def _told(study: Study, speech: Speech) -> str:
    language = speech.language
    whom = speech.say("learn.of_refugees" if study.of_refugees else "learn.of_others", country=study.country)
    parts = (study.instrument, study.points, study.finding, study.sure, study.doubt)
    first, *others = (part[language].rstrip(".") + "." for part in parts)
    return " ".join((first, whom, *others))
