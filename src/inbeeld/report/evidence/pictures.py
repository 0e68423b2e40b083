"""Pictures: differences with their margins, levels of both arms, and who was included."""

from collections.abc import Iterator, Sequence

from inbeeld.evidence.learned import Effect
from inbeeld.evidence.outcome import Outcome
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.boxes import boxes
from inbeeld.report.charts.intervals import Counted, Line, intervals
from inbeeld.report.charts.pairs import Pair, pairs, to_scale
from inbeeld.report.document import Chart
from inbeeld.report.evidence.axes import difference_axis, scaled
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.tables import effects_table, flow_table
from inbeeld.report.evidence.words import after, by_name, group_name, level, margin, outcome_name, step_name
from inbeeld.report.pictures import chart, percent_scale, percent_ticks
from inbeeld.report.speech import Speech, sentence

ARMS = (("started", "compared"), ("offered", "not_offered"), ("took_part", "started_later"))
"""The steps at the end of the flow chart, beside each other."""
OF_ARMS = {code for row in ARMS for code in row}
LEFT_OUT = "left_out"
"""Who started and has nobody comparable stands in the table, and in a sentence of its own."""


def differences(
    anchor: str, title: str, named: Sequence[tuple[str, Effect]], outcome: Outcome, speech: Speech
) -> Chart:
    """A dot with its margin for each effect, on an axis with no difference in the middle."""
    lines = [Line(name, (_dot(one, outcome, speech),)) for name, one in named]
    told = speech.say("learn.chart_told", title=title, rows=len(lines))
    ends = [end for _, one in named for end in (one.low, one.high, one.difference)]
    axis = difference_axis(ends, [mark.words for one in lines for mark in one.marks], outcome, speech)
    table = effects_table(title, named, outcome, speech)
    return chart(title, told, lambda width: intervals(anchor, title, told, lines, *axis, width), table)


def by_time(effects: Sequence[Effect], speech: Speech) -> list[tuple[str, Effect]]:
    """Named by months, and by what is compared where that is not always the same."""
    several = len({one.contrast for one in effects}) > 1
    named = [(sentence(after(one.after, speech)), one) for one in effects]
    return [(f"{name}, {speech.say(f'learn_short.{one.contrast}')}" if several else name, one) for name, one in named]


def levels(found: Found, speech: Speech) -> Iterator[Chart]:
    """Both arms after each time; nothing where no effect is told."""
    outcome, effects = found.learned.question.outcome, found.of_everybody
    if not effects:
        return
    title = speech.say(f"learn_levels.{found.learned.design}_title", title=sentence(outcome_name(outcome, speech)))
    rows = [_pair(name, one, outcome, speech) for name, one in by_time(effects, speech)]
    longest = max(one.after for one in effects)
    told = speech.say("learn.levels_told", title=title, rows=len(rows))
    if outcome.in_months:
        scale, ticks = to_scale(0, longest), [Tick(month, str(month)) for month in range(0, longest + 1, 12)]
    else:
        scale, ticks = percent_scale, percent_ticks(speech)
    table = effects_table(title, by_time(effects, speech), outcome, speech)
    yield chart(title, told, lambda width: pairs("levels", title, told, rows, ticks, scale, width), table)


def flow(found: Found, speech: Speech) -> Iterator[Chart]:
    """Who was included; the last two steps are those who are compared."""
    steps = found.learned.flow
    if not steps:
        return
    title = speech.say("learn.flow_title")
    told = speech.say("learn.flow_told", title=title, steps=len(steps))
    words = {
        one.code: _box(step_name(one.code, speech), one.people, found, speech)
        for one in steps
        if one.code != LEFT_OUT
    }
    arms = [[words[one] for one in row if one in words] for row in ARMS]
    above = [[told] for code, told in words.items() if code not in OF_ARMS]
    rows = [row for row in (*above, *arms) if row]
    table = flow_table(title, steps, speech)
    yield chart(title, told, lambda width: boxes("flow", title, told, rows, width), table)


def groups(found: Found, speech: Speech) -> Iterator[tuple[str, Chart]]:
    """A chart for each variable, with everybody on top."""
    outcome, main = found.learned.question.outcome, found.main
    for variable in dict.fromkeys(one.group.variable for one in found.groups if one.group):
        of_variable = [one for one in found.groups if one.group and one.group.variable == variable]
        named = [(sentence(group_name(one.group, speech)), one) for one in of_variable if one.group]
        everybody = [(sentence(speech.say("group.everybody")), main)] if main else []
        title = speech.say(
            "learn.group_title",
            group=sentence(by_name(variable, speech)),
            after=after(main.after if main else 0, speech),
        )
        yield variable, differences(f"groups-{variable}", title, [*everybody, *named], outcome, speech)


def _dot(effect: Effect, outcome: Outcome, speech: Speech) -> Counted:
    many = scaled(outcome)
    return Counted(effect.difference * many, effect.low * many, effect.high * many, margin(effect, outcome, speech))


def _pair(name: str, effect: Effect, outcome: Outcome, speech: Speech) -> Pair:
    started, compared = (level(arm.level, outcome, speech) for arm in (effect.started, effect.compared))
    words = speech.say("learn.pair", started=started, compared=compared)
    return Pair(name, effect.compared.level, effect.started.level, words)


def _box(name: str, people: int, found: Found, speech: Speech) -> str:
    told = speech.whole(people) if people else speech.say("learn.fewer_than", threshold=found.released.threshold)
    return f"{told} {name}"
