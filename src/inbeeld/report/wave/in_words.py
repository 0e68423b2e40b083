"""An answer as a person reads it: the words of its options, and what was counted or estimated."""

from collections.abc import Iterator

from inbeeld.report.marks import MARKS
from inbeeld.report.speech import Speech
from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.questionnaire import Question


def in_words(question: Question, answer: Answer, words: Speech) -> tuple[str, ...]:
    """A sentence or less for each line, in the order of the question."""
    places = {name: place for place, name in enumerate(question.names)}
    lines = sorted(answer.lines, key=lambda line: places.get(line.item, 0))
    return tuple(" ".join(_parts(question, line, words)) for line in lines)


def _parts(question: Question, line: Line, words: Speech) -> Iterator[str]:
    names = {one.id: one.by(words.language) for one in (*question.options, *question.items)}
    if question.kind == "several_of" and line.known:
        yield names[line.item]
        return
    if line.item:
        yield f"{names[line.item]}:"
    if not line.known:
        yield words.say("wave.dont_know")
    elif line.basis:
        share = words.say("number.percent", number=words.decimal(float(line.value)))
        yield f"{MARKS[line.basis]} {share} ({words.say(f'column.{line.basis}')})"
    else:
        yield names.get(line.value, line.value)
