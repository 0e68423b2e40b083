"""The words and notes that the text and the section share."""

from collections.abc import Iterator
from datetime import date

from babel.numbers import format_decimal

from inbeeld.outcomes.ahead.observed import MONTHS
from inbeeld.report.ahead.reading import Line, Number, Reading
from inbeeld.report.speech import Speech

SIGNED = "+0.#;-0.#"


def state_name(line: Line, words: Speech) -> str:
    return words.say(f"ahead_state.{line.state}")


def people_told(reading: Reading, on: date, words: Speech) -> str:
    if reading.people is None:
        return words.say("ahead.too_few")
    told = words.say("ahead.people", people=words.whole(reading.people), on=words.day(on))
    if reading.in_view is None:
        return told
    return f"{told} {words.say('ahead.in_view', share=percent(reading.in_view, words))}"


def percent(share: float | None, words: Speech) -> str:
    """A rounded share as it stands: with a decimal where its steps are finer than a whole per cent."""
    if share is None:
        return words.say("text.hidden")
    return words.say("number.percent", number=_hundredths(share, words, "0.#"))


def with_range(number: Number, words: Speech) -> str:
    low, high = (_hundredths(end, words, "0") for end in (number.low, number.high))
    return _ranged(percent(number.value, words), low, high, number, words)


def signed(number: Number, words: Speech) -> str:
    """A difference, with its sign."""
    value, low, high = (_hundredths(one, words, SIGNED) for one in (number.value, number.low, number.high))
    return _ranged(value, low, high, number, words)


def _ranged(value: str, low: str, high: str, number: Number, words: Speech) -> str:
    if number.value is None:
        return words.say("text.hidden")
    return words.say("ahead.range", value=value, low=low, high=high)


def _hundredths(number: float | None, words: Speech, form: str) -> str:
    written: str = format_decimal(100 * (number or 0), format=form, locale=words.language)
    return written.replace("+0", "0") if written in ("+0", "-0") else written


def how(words: Speech) -> str:
    return words.say("ahead.how", months=MONTHS.months)


def notes(reading: Reading, words: Speech) -> Iterator[str]:
    yield words.say("ahead.interval")
    if any(line.as_if for month in reading.months for line in month.lines):
        yield words.say("ahead.as_if_note")
    yield words.say("ahead.rounding", threshold=reading.threshold)
