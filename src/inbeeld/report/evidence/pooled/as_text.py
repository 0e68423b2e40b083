"""Text for a terminal: what is found together, with each municipality."""

from rich.console import Console
from rich.text import Text

from inbeeld.report.evidence.pooled.content import FoundTogether, document
from inbeeld.report.evidence.printing import print_section


def print_together(found: FoundTogether, console: Console, language: str) -> None:
    """Raises RequestError for a language that reports are not written in."""
    page = document(found, language)
    console.print(Text(page.title, "bold"))
    console.print(Text(page.subtitle, "dim"))
    for section in (*([page.answer] if page.answer else []), *page.sections[:-1]):
        print_section(section, console)
