"""Text for a terminal: the sections beneath each other."""

from rich.console import Console
from rich.text import Text

from inbeeld.report.practice.as_html import document
from inbeeld.report.practice.practised import Practised
from inbeeld.report.speech import speech
from inbeeld.report.terminal.blocks import print_blocks


def print_practice(found: Practised, console: Console, language: str) -> None:
    """Raises RequestError for a language that reports are not written in."""
    told = document(found, speech(language))
    console.print(Text(f"{told.title}. {told.subtitle}", "bold"))
    for section in told.sections:
        console.print(Text(section.title, "bold underline"))
        print_blocks(section.blocks, console)
