"""Text for a terminal: what could be learnt, the answer with its numbers, groups, and every doubt in words."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from inbeeld.report.document import Points, Section
from inbeeld.report.evidence.content import subtitle, title
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.printing import print_section
from inbeeld.report.evidence.sections.answer import answer
from inbeeld.report.evidence.sections.doubts import in_words
from inbeeld.report.evidence.sections.groups import groups
from inbeeld.report.evidence.sections.power import can_show
from inbeeld.report.speech import Speech, speech


def print_found(found: Found, console: Console, language: str) -> None:
    """Raises RequestError for a language that reports are not written in."""
    words = speech(language)
    console.print(Text(title(found, words), "bold"))
    console.print(Text(subtitle(found, words), "dim"))
    if told := can_show(found, words):
        console.print(Text(told))
    for section in _sections(found, words):
        print_section(section, console)
    console.print(Text(words.say("learn.explained"), "dim"))


def _sections(found: Found, words: Speech) -> Iterator[Section]:
    yield answer(found, words)
    if told := groups(found, words):
        yield told
    if doubts := tuple(in_words(found, words)):
        yield Section("doubts", words.say("learn.doubts"), (Points(doubts),))
