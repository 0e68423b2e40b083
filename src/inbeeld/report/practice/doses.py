"""What people were given who started: how many at each level of each dose, through disclosure control."""

from collections.abc import Iterator, Mapping

import polars as pl

from inbeeld.evidence.practice.doses import DOSES, OF_CONTENT
from inbeeld.evidence.practice.given import CONTENT, TOLD, Given
from inbeeld.report.document import Block, Cell, Paragraph, Table
from inbeeld.report.practice.content import tag_name
from inbeeld.report.protected import Count, Protected, protected
from inbeeld.report.speech import Speech, sentence

UNKNOWN, HAS, HAS_NOT = "unknown", "yes", "no"


def dose_blocks(given: Given, threshold: int, speech: Speech) -> Iterator[Block]:
    """A table of doses and one of content. Raises RequestError for the threshold."""
    if not given.people:
        yield Paragraph(speech.say("practice.nobody"))
        return
    columns = tuple(speech.say(f"column.{one}") for one in ("practice_dose", "practice_level", "people", "share"))
    rows = [row for dose in DOSES for row in _levels(dose, given, threshold, speech)]
    yield Table(speech.say("practice.doses"), columns, tuple(rows))
    told = _protected(CONTENT, {level: given.at(CONTENT, level) for level in (TOLD, UNKNOWN)}, threshold).of(TOLD)
    if told.numerator:
        heads = tuple(speech.say(f"column.{one}") for one in ("practice_tag", "people", "share"))
        caption = speech.say("practice.content", told=speech.whole(told.numerator))
        yield Table(caption, heads, tuple(_tag(tag, given, threshold, speech) for tag in given.tags))


def _levels(dose: str, given: Given, threshold: int, speech: Speech) -> Iterator[tuple[Cell, ...]]:
    """None where nothing is known of anybody, or nobody has it."""
    counts = {level: given.at(dose, level) for level in DOSES[dose] if given.at(dose, level)}
    if set(counts) in ({UNKNOWN}, {HAS_NOT}):
        return
    found = _protected(dose, counts, threshold)
    for level in counts:
        name = level_name(dose, level, speech)
        yield Cell(sentence(speech.say(f"practice_dose.{dose}"))), Cell(name), *_cells(found.of(level), speech)


def level_name(dose: str, level: str, speech: Speech) -> str:
    if level in (UNKNOWN, HAS, HAS_NOT):
        return speech.say(f"practice_level.{level}")
    return speech.say(f"practice_level.{dose}", level=level.replace("-", "–"))


def _tag(tag: str, given: Given, threshold: int, speech: Speech) -> tuple[Cell, ...]:
    """Of those whose content is known."""
    has = given.at(OF_CONTENT + tag, HAS)
    found = _protected(OF_CONTENT + tag, {HAS: has, HAS_NOT: given.at(CONTENT, TOLD) - has}, threshold)
    return Cell(tag_name(tag, speech)), *_cells(found.of(HAS), speech)


def _protected(name: str, counts: Mapping[str, int], threshold: int) -> Protected:
    cells = pl.DataFrame([*counts.items()], schema={"part": pl.String, "n": pl.Int64}, orient="row")
    return protected(name, (), cells, threshold)


def _cells(count: Count, speech: Speech) -> tuple[Cell, Cell]:
    if count.numerator is None or count.value is None:
        return Cell(speech.say("absent.hidden")), Cell("–")
    share = Cell(speech.share(count.value, count.denominator), count.value, "share")
    return Cell(speech.whole(count.numerator), count.numerator, "whole"), share
