"""Text for a terminal: per group the answer in sentences, the flows and the sequences as tables."""

from rich.console import Console
from rich.text import Text

from inbeeld.report.paths.blocks import blocks, meanings
from inbeeld.report.paths.walked import Walked
from inbeeld.report.paths.wording import group_name
from inbeeld.report.speech import sentence, speech
from inbeeld.report.terminal.blocks import print_blocks


def print_paths(walked: Walked, console: Console, language: str) -> None:
    """Raises RequestError for a language that reports are not written in."""
    words = speech(language)
    console.print(Text(f"{words.say('paths.title')}. {words.as_of(walked.on, walked.known_on)}", "bold"))
    for group in walked.groups():
        console.print(Text(sentence(group_name(group, words)), "bold underline"))
        print_blocks(blocks(walked, words, group), console)
    print_blocks([meanings(walked, words)], console)
