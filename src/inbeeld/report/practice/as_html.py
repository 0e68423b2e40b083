"""HTML: one file with all that is known of what stands behind names."""

from inbeeld.report.document import Document
from inbeeld.report.labels import offer_kind
from inbeeld.report.practice.practised import Practised
from inbeeld.report.practice.sections import sections
from inbeeld.report.render.html import to_html as rendered
from inbeeld.report.speech import Speech, sentence, speech


def to_html(found: Practised, language: str) -> str:
    """Raises RequestError for a language that reports are not written in."""
    return rendered(document(found, speech(language)))


def document(found: Practised, words: Speech) -> Document:
    return Document(
        title=title(found, words),
        subtitle=words.as_of(found.on, found.known_on),
        language=words.language,
        opening=(),
        sections=tuple(sections(found, words)),
    )


def title(found: Practised, words: Speech) -> str:
    if found.given is None:
        return words.say("practice.headed")
    return words.say("practice.headed_of", name=sentence(offer_kind(found.given.instrument, words)))
