"""Figures of a survey in words: a share with its margin, what it is of, and why there is none."""

from babel.numbers import format_decimal

from inbeeld.report.marks import FILLED, OPEN
from inbeeld.report.speech import Speech
from inbeeld.survey.findings import Indicator
from inbeeld.survey.findings.table import COUNTED, ESTIMATED
from inbeeld.survey.findings.told import COMBINED, REPORTED
from inbeeld.survey.questionnaire import Question, Questionnaire

BY_HOW = {COUNTED: FILLED, ESTIMATED: OPEN, REPORTED: FILLED + OPEN, COMBINED: OPEN}
TIGHT = "\u00a0"

Row = dict[str, str | float | None]


def way(how: str, words: Speech) -> str:
    """The mark with its word; nothing for what is neither counted nor estimated."""
    return f"{BY_HOW[how]} {words.say(f'survey_way.{how}')}" if how in BY_HOW else ""


def asked_of(question: Question, questionnaire: Questionnaire, words: Speech) -> str | None:
    """Of a question that is not asked of all: of whom it is, so that its shares are read as theirs."""
    if (condition := question.asked_if) is None:
        return None
    earlier = questionnaire.questions[condition.question]
    chosen = [option.by(words.language) for option in earlier.options if option.id in condition.options]
    quoted = " / ".join(f"‘{name}’" for name in chosen)
    return words.say("survey.asked_of", question=earlier.by(words.language), options=quoted)


def figure(row: Row, one: Indicator, words: Speech) -> str:
    """ "52 % (47 – 57)"; why there is none, else."""
    if row["value"] is None:
        return _absence(row, words)
    value, low, high = (_number(row[name], one, words) for name in ("value", "low", "high"))
    unit = words.say("number.percent", number=value) if one.kind != "number" else value
    return f"{unit} ({low}–{high})".replace(" ", TIGHT)


def _absence(row: Row, words: Speech) -> str:
    if row["base"] == 0:
        return words.say("survey.nobody")
    return words.say("survey.not_together" if row["how"] == COMBINED else "survey.few")


def level(value: float | None, one: Indicator, words: Speech) -> str:
    if value is None:
        return "–"
    number = _number(value, one, words)
    return words.say("number.percent", number=number) if one.kind != "number" else number


def difference(row: Row, one: Indicator, words: Speech) -> str:
    """ "+5 (-1 tot +11)", in percentage points or the unit of the number."""
    value, low, high = (_signed(row[name], one, words) for name in ("change", "low", "high"))
    return words.say("survey.difference", value=value, low=low, high=high).replace(" ", TIGHT)


def points(share: float, words: Speech) -> str:
    return format_decimal(100 * share, format="#,##0.0", locale=words.language)


def _number(value: str | float | None, one: Indicator, words: Speech) -> str:
    number = float(value or 0)
    if one.kind == "number":
        return format_decimal(number, format="#,##0.0", locale=words.language)
    return format_decimal(100 * number, format="#,##0", locale=words.language)


def _signed(value: str | float | None, one: Indicator, words: Speech) -> str:
    written = _number(value, one, words).removeprefix("-")
    sign = "" if not any(digit in written for digit in "123456789") else "+" if float(value or 0) > 0 else "−"
    return sign + written
