"""Where respondents of one municipality differ: their answers side by side, and how to decide."""

from rich.console import Console
from rich.text import Text

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.report.speech import Speech, speech
from inbeeld.report.terminal.pieces import empty_table, heading
from inbeeld.report.wave.in_words import in_words
from inbeeld.survey.answers import Dispute
from inbeeld.survey.questionnaire import Question
from inbeeld.survey.wave import Wave


def print_disputes(wave: Wave, console: Console, language: str) -> None:
    words, disputes = speech(language), wave.standing.disputes
    if not disputes:
        console.print(Text(words.say("wave.no_disputes")))
        return
    for (code, name), dispute in sorted(disputes.items()):
        console.print(heading(f"{MUNICIPALITIES[code].name} ({code}), {name}"))
        _print_dispute(wave.questionnaire.questions[name], dispute, words, console)
    console.print(Text(words.say("wave.decide")))


def _print_dispute(question: Question, dispute: Dispute, words: Speech, console: Console) -> None:
    console.print(Text(question.by(words.language), "italic"))
    table = empty_table(*(answer.respondent for answer in dispute.answers))
    for column in table.columns:
        column.ratio = 1
    table.expand = True
    table.add_row(*(Text("\n".join(in_words(question, answer, words))) for answer in dispute.answers))
    table.add_row(*(Text(words.day(answer.recorded_at.date()), "dim") for answer in dispute.answers))
    console.print(table)
