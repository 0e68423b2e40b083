"""What stands out: a few sentences that follow from the figures by rule, so nobody chose them to please or blame."""

from collections.abc import Callable
from math import log

from inbeeld.figures.definition import definition
from inbeeld.report.comparisons import comparisons, estimate_in_words
from inbeeld.report.document import Paragraph, Points, Section
from inbeeld.report.labels import axis_groups, offer_kind, part_name, title_of
from inbeeld.report.offers import reached
from inbeeld.report.pictures import share_in_words
from inbeeld.report.reading import Row
from inbeeld.report.sections.equal_reach import FIGURE as EQUAL_REACH
from inbeeld.report.sections.equal_reach import ratios
from inbeeld.report.speech import sentence
from inbeeld.report.subject import Subject
from inbeeld.report.ways import way

ANCHOR = "stands-out"
ACTIVE = ("in_paid_work", "in_education", "on_the_way")
UNFINISHED = "completed"
"""Many who have not completed are still on the way, so it is no step at which people drop out."""


def stands_out(subject: Subject) -> Section | None:
    told = [point for rule in RULES for point in rule(subject)]
    if not told:
        return None
    speech = subject.speech
    return Section(
        ANCHOR, speech.say("stands_out.title"), (Paragraph(speech.say("stands_out.what")), Points(tuple(told)))
    )


def _take_part(subject: Subject) -> list[str]:
    """How many work, study or are on the way."""
    rows = [subject.everybody.line(f"everyone.{part}") for part in ACTIVE]
    numbers = [row.numerator for row in rows if row and row.numerator is not None]
    total = subject.total.denominator if subject.total else None
    if len(numbers) < len(ACTIVE) or not total:
        return []
    speech, people = subject.speech, sum(numbers)
    shown = {
        "people": speech.whole(people),
        "total": speech.whole(total),
        "share": speech.share(people / total, total),
    }
    return [speech.say("stands_out.take_part", **shown)]


def _asked(subject: Subject) -> list[str]:
    """Whether people are not asked or do not want to."""
    nothing, declined = (subject.everybody.line(f"why_not.{part}") for part in ("nothing_offered", "declined"))
    if not nothing or not declined or nothing.numerator is None or declined.numerator is None:
        return []
    speech = subject.speech
    numbers = {"base": nothing.denominator, "nothing": nothing.numerator, "declined": declined.numerator}
    return [speech.say("stands_out.asked", **{name: speech.whole(n or 0) for name, n in numbers.items()})]


def _out_of_sight(subject: Subject) -> list[str]:
    row = subject.everybody.line("not_in_view")
    return (
        []
        if row is None or row.value is None
        else [share_in_words(row, row.value, subject.speech, "stands_out.sight")]
    )


def _estimate(subject: Subject) -> list[str]:
    """The comparable estimate that differs most from the count."""
    known = [one for one in comparisons(subject, comparable=True) if one.row.value is not None]
    if not known:
        return []
    one, speech = max(known, key=lambda one: abs(one.gap)), subject.speech
    told = {
        "figure": title_of(one.figure, speech),
        "on": speech.day(one.published.on),
        "estimate": estimate_in_words(one.published, speech),
        "counted": share_in_words(one.row, one.row.value or 0.0, speech),
    }
    return [speech.say("stands_out.estimate", **told)]


def _unequal(subject: Subject) -> list[str]:
    """Along each axis the ratio farthest from 1, of those that chance alone does not explain."""
    figure, speech = definition(EQUAL_REACH), subject.speech
    told = []
    for axis in figure.axes:
        clear = [(name, row) for name, row in ratios(subject, figure, axis) if _beyond_chance(row)]
        if clear:
            name, row = max(clear, key=lambda pair: abs(log(pair[1].value or 1)))
            shown = {part: speech.ratio(getattr(row, part)) for part in ("value", "low", "high")}
            group, against = axis_groups(axis, speech)
            named = {"figure": sentence(name), "group": group, "against": against}
            told.append(speech.say("stands_out.unequal", **named, **shown))
    return told


def _beyond_chance(row: Row) -> bool:
    return bool(row.value) and row.low is not None and row.high is not None and not row.low <= 1 <= row.high


def _drop_out(subject: Subject) -> list[str]:
    """The step on the way through an offer at which the smallest share goes on."""
    steps = [
        (row.value, one.kind, row)
        for one in reached(subject.everybody.of("reach"))
        for row in one.steps
        if row.value is not None and row.numerator is not None and way(row).step != UNFINISHED
    ]
    if not steps:
        return []
    value, kind, row = min(steps, key=lambda step: step[0])
    speech = subject.speech
    named = {"kind": offer_kind(kind, speech), "step": part_name(way(row).step, speech)}
    return [speech.say("stands_out.drop_out", counted=share_in_words(row, value, speech), **named)]


RULES: tuple[Callable[[Subject], list[str]], ...] = (
    _take_part,
    _asked,
    _out_of_sight,
    _unequal,
    _drop_out,
    _estimate,
)
