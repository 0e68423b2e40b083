"""Every ground for doubt, in words and with the balance of the arms as a picture."""

from collections.abc import Iterator

from inbeeld.evidence.learned import Balance, Effect, Overlap, Sensitivity
from inbeeld.report.charts.axis import Tick
from inbeeld.report.charts.pairs import Pair, pairs, to_scale
from inbeeld.report.document import Block, Chart, Paragraph, Points, Section
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.tables import balance_table
from inbeeld.report.evidence.verdict import verdict
from inbeeld.report.evidence.words import after, covariate_name, margin, size
from inbeeld.report.pictures import chart
from inbeeld.report.speech import Speech, sentence

SMALL = 0.1
"""Below it a standardised difference is small (Austin 2009)."""
DRAWN, NAMED = 14, 3
LEAST_REACH = 0.3


def doubts(found: Found, speech: Speech) -> Section | None:
    blocks = tuple(_blocks(found, speech))
    return Section("doubts", speech.say("learn.doubts"), blocks) if blocks else None


def _blocks(found: Found, speech: Speech) -> Iterator[Block]:
    if points := tuple(in_words(found, speech)):
        yield Points(points)
    if found.learned.balance:
        yield Paragraph(speech.say(f"learn_balance.{found.learned.design}"))
        yield _balance(found, speech)


def in_words(found: Found, speech: Speech) -> Iterator[str]:
    learned = found.learned
    yield from (_check(one, speech) for one in learned.checks)
    if learned.balance:
        yield _balanced(found, speech)
    if learned.overlap and learned.design == "emulation":
        yield _overlap(learned.overlap, found, speech)
    if found.adjusted:
        told = margin(found.adjusted, learned.question.outcome, speech)
        yield speech.say("learn.adjusted", after=sentence(after(found.adjusted.after, speech)), told=told)
    if found.main:
        yield speech.say(f"learn_lost.{learned.design}")
        if learned.design == "emulation":
            later = speech.share(found.main.later, None)
            yield speech.say("learn.later", after=sentence(after(found.main.after, speech)), share=later)
    if found.main and verdict(found.main, found.power(found.main.after)) in ("more", "fewer"):
        yield from (_sensitive(one, found, speech) for one in learned.sensitivity if one.after == found.main.after)


def _check(check: Effect, speech: Speech) -> str:
    value, low, high = (speech.signed(number) for number in (check.difference, check.low, check.high))
    key = "learn.check_holds" if check.low <= 0 <= check.high else "learn.check_alarms"
    return speech.say(key, difference=value, low=low, high=high)


def _balanced(found: Found, speech: Speech) -> str:
    left = [one for one in found.learned.balance if abs(one.after) > SMALL + 1e-9]
    if not left:
        return speech.say("learn.balanced")
    largest = sorted(left, key=lambda one: -abs(one.after))[:NAMED]
    names = (covariate_name(one.covariate, one.category, speech) for one in largest)
    return speech.say(
        "learn.unbalanced", number=len(left), known=len(found.learned.balance), names=speech.enumerated(names)
    )


def _overlap(overlap: Overlap, found: Found, speech: Speech) -> str:
    starters, effective = speech.whole(overlap.starters), speech.whole(round(overlap.effective))
    left_out = overlap.left_out or speech.say("learn.fewer_than", threshold=found.released.threshold)
    return speech.say("learn.overlap", starters=starters, left_out=left_out, effective=effective)


def _sensitive(told: Sensitivity, found: Found, speech: Speech) -> str:
    said = speech.say("learn.sensitive", explains=speech.decimal(told.explains), touches=speech.decimal(told.touches))
    if told.strongest is None or told.without is None:
        return said
    outcome = found.learned.question.outcome
    name = covariate_name(told.strongest, "", speech)
    without = size(told.without, outcome, speech)
    direction = speech.say("learn.more" if told.without >= 0 else "learn.fewer")
    return f"{said} {speech.say('learn.strongest', name=name, without=without, direction=direction)}"


def _balance(found: Found, speech: Speech) -> Chart:
    """The largest differences before weighting; the table has all."""
    title = speech.say("learn.balance_title")
    largest = sorted(found.learned.balance, key=lambda one: -abs(one.before))
    rows = [_pair(one, speech) for one in largest[:DRAWN]]
    told = speech.say("learn.balance_told", title=title, rows=len(rows))
    reach = max(LEAST_REACH, *(number for row in rows for number in (row.open, row.filled)))
    ticks = [Tick(0, speech.decimal(0)), Tick(SMALL, speech.say("learn.small_difference"), strong=True)]
    scale = to_scale(0, reach, max((row.words for row in rows), key=len))
    table = balance_table(title, largest, speech)
    return chart(title, told, lambda width: pairs("balance", title, told, rows, ticks, scale, width), table)


def _pair(balance: Balance, speech: Speech) -> Pair:
    before, afterwards = abs(balance.before), abs(balance.after)
    words = speech.say("learn.balance_pair", before=speech.ratio(before), after=speech.ratio(afterwards))
    return Pair(covariate_name(balance.covariate, balance.category, speech), before, afterwards, words)
