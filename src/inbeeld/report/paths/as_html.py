"""HTML: one file with the paths of everybody, of each group, and what it all means."""

from collections.abc import Iterator

from inbeeld.report.document import Document, Paragraph, Section
from inbeeld.report.paths.blocks import blocks, meanings
from inbeeld.report.paths.walked import Walked
from inbeeld.report.paths.wording import group_name
from inbeeld.report.render.html import to_html as rendered
from inbeeld.report.speech import Speech, sentence, speech


def to_html(walked: Walked, language: str) -> str:
    """Raises RequestError for a language that reports are not written in."""
    return rendered(document(walked, speech(language)))


def document(walked: Walked, words: Speech) -> Document:
    return Document(
        title=words.say("paths.title"),
        subtitle=words.as_of(walked.on, walked.known_on),
        language=words.language,
        opening=(Paragraph(words.say("paths.what")),),
        sections=tuple(_sections(walked, words)),
    )


def _sections(walked: Walked, words: Speech) -> Iterator[Section]:
    for nth, group in enumerate(walked.groups()):
        anchor = f"paths-{nth}"
        yield Section(anchor, sentence(group_name(group, words)), blocks(walked, words, group, anchor))
    yield Section("meanings", words.say("paths.meanings"), (meanings(walked, words),))
