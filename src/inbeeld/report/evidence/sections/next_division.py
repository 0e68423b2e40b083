"""How to set up the next division so that it teaches most."""

from collections.abc import Iterator
from math import isfinite

from inbeeld.evidence.lottery import Division, NextDivision, next_division
from inbeeld.evidence.lottery.next_division import FOR_A_PLACE
from inbeeld.report.document import Block, Cell, Paragraph, Points, Section, Table
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.tables import headings
from inbeeld.report.evidence.words import after, size
from inbeeld.report.speech import Speech

PLACES = 20
"""An example: as many as a course has."""
AFTER = 24


def setting_up(found: Found, speech: Speech) -> Section:
    months = found.main.after if found.main else min(found.learned.question.after, key=lambda one: abs(one - AFTER))
    people = round(FOR_A_PLACE[0] * PLACES)
    told = next_division(found.learned, months, people, PLACES)
    return Section("next", speech.say("learn_next.title"), tuple(_blocks(told, found, speech)))


def _blocks(told: NextDivision, found: Found, speech: Speech) -> Iterator[Block]:
    yield Paragraph(speech.say("learn_next.what"))
    yield Points(tuple(speech.say(f"learn_next.{one}") for one in ("lots", "chances", "follow", "keep")))
    yield _table(told, found, speech)
    if told.divisions is not None:
        outcome = found.learned.question.outcome
        said = {"target": size(told.target, outcome, speech), "divisions": speech.whole(told.divisions)}
        key = "learn_next.divisions" if told.divisions else "learn_next.enough"
        yield Paragraph(speech.say(key, **said, people=told.planned.people, places=told.planned.places))


def _table(told: NextDivision, found: Found, speech: Speech) -> Table:
    title = speech.say("learn_next.table", places=PLACES, after=after(told.after, speech))
    rows = tuple(_row(one, found, speech) for one in (told.planned, *told.with_more))
    return Table(title, headings(("draw", "chance", "alone", "with_before"), speech), rows)


def _row(division: Division, found: Found, speech: Speech) -> tuple[Cell, ...]:
    chance = Cell(speech.share(division.chance, None), division.chance, "share")
    shows = (_shows(value, found, speech) for value in (division.smallest, division.together))
    return Cell(speech.whole(division.people)), chance, *shows


def _shows(value: float, found: Found, speech: Speech) -> Cell:
    if not isfinite(value):
        return Cell(speech.say("learn_next.nothing"))
    return Cell(size(value, found.learned.question.outcome, speech), value, "share")
