"""Text for a terminal, to be read by the researcher: how many passages there are about each theme, and which."""

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.report.speech import Speech, speech
from inbeeld.survey.interviews import Interviews, Passage, tally


def print_themes(interviews: Interviews, console: Console, language: str) -> None:
    """Raises RequestError for a language that is not known."""
    words = speech(language)
    usable = sum(interview.agreed != "none" for interview in interviews.interviews)
    held = {"interviews": words.whole(len(interviews.interviews)), "usable": words.whole(usable)}
    console.print(Text(words.say("interviews.held", **held)))
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(words.say("interviews.theme"))
    for name in ("passages", "interviews", "quotable"):
        table.add_column(words.say(f"interviews.{name}"), justify="right")
    for theme, row in zip(interviews.themes, tally(interviews).iter_rows(), strict=True):
        table.add_row(Text(f"{theme.by(words.language)} ({theme.id})"), *map(words.whole, row[1:]))
    console.print(table)


def print_passages(
    interviews: Interviews, console: Console, language: str, question: str | None, theme: str | None
) -> None:
    """Those that may be used; what may not be quoted is marked so."""
    words, found = speech(language), interviews.passages(question, theme)
    quotable = set(interviews.quotable(question, theme))
    if not found:
        console.print(Text(words.say("interviews.nothing")))
    for passage in found:
        console.print(Text(f"“{passage.text}”"))
        console.print(Text(f"  {', '.join(_marks(passage, passage in quotable, words))}\n", "dim"))


def _marks(passage: Passage, may_be_quoted: bool, words: Speech) -> Iterable[str]:
    yield words.say("interviews.number", number=passage.interview)
    yield from (f"#{theme.id}" for theme in passage.themes)
    if not may_be_quoted:
        yield words.say("interviews.not_to_be_quoted")
