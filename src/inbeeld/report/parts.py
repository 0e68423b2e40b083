"""Parts of the one bar: those that may be shown, and the others together, so that it always holds everybody."""

from collections.abc import Sequence

from inbeeld.report.charts.bar import Part
from inbeeld.report.labels import part_name
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech

HIDDEN, UNKNOWN = "hidden", "why_unknown"
NAMED = 3
"""So many hidden parts at most are named; the table under the bar names them all."""


def bar_parts(rows: Sequence[Row], total: int, threshold: int, speech: Speech) -> tuple[Part, ...]:
    shown = [_part(row, row.numerator, total, speech) for row in rows if row.numerator is not None]
    rest = total - sum(part.size for part in shown)
    return (*shown, *([_together(rows, rest, threshold, speech)] if rest else []))


def _part(row: Row, number: int, total: int, speech: Speech) -> Part:
    name = part_name(row.part, speech)
    share = speech.share(number / total, total)
    return Part(row.part, number, speech.say("everyone.part", part=name, people=speech.whole(number), share=share))


def _together(rows: Sequence[Row], rest: int, threshold: int, speech: Speech) -> Part:
    """What is left over follows from what is shown; it is drawn, and put in words where it is no small number."""
    phrase = "everyone.together" if rest >= threshold else "everyone.hidden"
    return Part(HIDDEN, rest, speech.say(phrase, parts=_hidden(rows, speech), people=speech.whole(rest)))


def _hidden(rows: Sequence[Row], speech: Speech) -> str:
    names = [part_name(row.part, speech) for row in rows if row.numerator is None]
    return speech.enumerated(names) if len(names) <= NAMED else speech.say("everyone.several", parts=len(names))
