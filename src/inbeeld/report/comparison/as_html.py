"""A comparison as one HTML page: what the report for the council has of it, for any outcome."""

from inbeeld.report.comparison.fair import Fair, fair_blocks
from inbeeld.report.comparison.reading import read
from inbeeld.report.document import Document, Section
from inbeeld.report.render.html import to_html as rendered
from inbeeld.report.speech import speech


def to_html(fair: Fair, language: str = "en") -> str:
    """Raises RequestError for a language that reports are not written in."""
    words, reading = speech(language), read(fair.released)
    section = Section("compared", words.say("fair.section"), tuple(fair_blocks(fair, words)))
    return rendered(
        Document(
            title=words.say("fair.title"),
            subtitle=words.as_of(reading.on, reading.known_on),
            language=words.language,
            opening=(),
            sections=(section,),
        )
    )
