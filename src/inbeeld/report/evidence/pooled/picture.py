"""What is found together as a picture with its table: a dot for each municipality, an open mark for all."""

from inbeeld.evidence.learned import Effect, Group
from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.pooling import Part, Pooled, Together
from inbeeld.report.charts.intervals import Counted, Estimated, Line, intervals
from inbeeld.report.document import Cell, Chart, Table
from inbeeld.report.evidence.axes import difference_axis, scaled
from inbeeld.report.evidence.pooled.sentences import name
from inbeeld.report.evidence.tables import difference_cell, headings, people_cell
from inbeeld.report.evidence.words import margin, outcome_name, with_margin
from inbeeld.report.labels import category_name
from inbeeld.report.pictures import chart
from inbeeld.report.speech import Speech, sentence

COLUMNS = ("place", "people_started", "people_compared", "difference", "from", "to", "weight")


def picture(pooled: Pooled, outcome: Outcome, words: Speech) -> Chart:
    title = words.say("learn_pooled.chart", name=name(pooled, words), outcome=outcome_name(outcome, words))
    said = words.say("learn_pooled.chart_told", title=title, rows=len(pooled.parts))
    lines = [Line(places(one, words), (_dot(one.effect, outcome, words),)) for one in pooled.parts]
    whole = _diamond(pooled.together, outcome, words)
    lines.append(Line(sentence(words.say("learn_pooled.together")), (whole,)))
    ends = [pooled.together.low, pooled.together.high]
    ends += [end for part in pooled.parts for end in (part.effect.low, part.effect.high)]
    axis = difference_axis(ends, [mark.words for one in lines for mark in one.marks], outcome, words)
    anchor = "-".join(("pooled", pooled.contrast, str(pooled.after), *_category(pooled.group)))
    table = _table(title, pooled, outcome, words)
    return chart(title, said, lambda width: intervals(anchor, title, said, lines, *axis, width), table)


def places(part: Part, words: Speech) -> str:
    return words.enumerated(category_name("municipality", code, words) for code in part.municipalities)


def _dot(effect: Effect, outcome: Outcome, words: Speech) -> Counted:
    many = scaled(outcome)
    return Counted(effect.difference * many, effect.low * many, effect.high * many, margin(effect, outcome, words))


def _diamond(found: Together, outcome: Outcome, words: Speech) -> Estimated:
    many, ends = scaled(outcome), (found.effect, found.low, found.high)
    value, low, high = (many * end for end in ends)
    return Estimated(value, with_margin(ends, outcome, words), low, high)


def _category(group: Group | None) -> tuple[str, ...]:
    return (group.variable, group.category) if group else ()


def _table(title: str, pooled: Pooled, outcome: Outcome, words: Speech) -> Table:
    found, effects = pooled.together, [one.effect for one in pooled.parts]
    people = [(one.started.people, one.compared.people) for one in effects]
    numbers = [(one.difference, one.low, one.high) for one in effects]
    whole = sum(one for one, _ in people), sum(other for _, other in people)
    told = zip(
        (*(places(one, words) for one in pooled.parts), sentence(words.say("learn_pooled.together"))),
        (*people, whole),
        (*numbers, (found.effect, found.low, found.high)),
        (*found.weights, 1.0),
        strict=True,
    )
    rows = (
        (
            Cell(place),
            *(people_cell(number, words) for number in arms),
            *(difference_cell(value, outcome, words) for value in ends),
            Cell(words.share(weight, None), weight, "share"),
        )
        for place, arms, ends, weight in told
    )
    return Table(title, headings(COLUMNS, words), tuple(rows))
