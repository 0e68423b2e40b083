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
    rows = (_row(dose, level, count, speech) for dose, level, count in levels(given, threshold))
    yield Table(speech.say("practice.doses"), columns, tuple(rows))
    if told := told_of(given, threshold).numerator:
        heads = tuple(speech.say(f"column.{one}") for one in ("practice_tag", "people", "share"))
        caption = speech.say("practice.content", told=speech.whole(told))
        found = ((Cell(tag_name(tag, speech)), *_cells(count, speech)) for tag, count in tags(given, threshold))
        yield Table(caption, heads, tuple(found))


def levels(given: Given, threshold: int) -> Iterator[tuple[str, str, Count]]:
    """Of each dose the levels that anybody has; none where nothing is known of anybody, or nobody has it."""
    for dose, known in DOSES.items():
        counts = {level: n for level in known if (n := given.at(dose, level))}
        if set(counts) not in ({UNKNOWN}, {HAS_NOT}):
            found = _protected(dose, counts, threshold)
            yield from ((dose, level, found.of(level)) for level in counts)


def told_of(given: Given, threshold: int) -> Count:
    """Those whose content is known."""
    counts = {level: given.at(CONTENT, level) for level in (TOLD, UNKNOWN)}
    return _protected(CONTENT, counts, threshold).of(TOLD)


def tags(given: Given, threshold: int) -> Iterator[tuple[str, Count]]:
    """Of those whose content is known, how many had each tag; the most frequent first."""
    for tag in given.tags:
        has = given.at(OF_CONTENT + tag, HAS)
        counts = {HAS: has, HAS_NOT: given.at(CONTENT, TOLD) - has}
        yield tag, _protected(OF_CONTENT + tag, counts, threshold).of(HAS)


def _row(dose: str, level: str, count: Count, speech: Speech) -> tuple[Cell, ...]:
    name = sentence(speech.say(f"practice_dose.{dose}"))
    return Cell(name), Cell(level_name(dose, level, speech)), *_cells(count, speech)


def level_name(dose: str, level: str, speech: Speech) -> str:
    if level in (UNKNOWN, HAS, HAS_NOT):
        return speech.say(f"practice_level.{level}")
    return speech.say(f"practice_level.{dose}", level=level.replace("-", "–"))


def _protected(name: str, counts: Mapping[str, int], threshold: int) -> Protected:
    cells = pl.DataFrame([*counts.items()], schema={"part": pl.String, "n": pl.Int64}, orient="row")
    return protected(name, (), cells, threshold)


def _cells(count: Count, speech: Speech) -> tuple[Cell, Cell]:
    if count.numerator is None or count.value is None:
        return Cell(speech.say("absent.hidden")), Cell("–")
    share = Cell(speech.share(count.value, count.denominator), count.value, "share")
    return Cell(speech.whole(count.numerator), count.numerator, "whole"), share
