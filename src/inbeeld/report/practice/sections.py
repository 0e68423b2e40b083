"""Sections for the page of an instrument."""

from collections.abc import Iterator

from inbeeld.evidence.practice import Contents, Given, Reach
from inbeeld.report.document import Section
from inbeeld.report.practice.content import content_blocks
from inbeeld.report.practice.doses import dose_blocks
from inbeeld.report.practice.labels import labels
from inbeeld.report.practice.practised import Practised
from inbeeld.report.practice.reached import reach_blocks
from inbeeld.report.speech import Speech


def sections(found: Practised, speech: Speech) -> Iterator[Section]:
    """Those that there is something for. Raises RequestError for the threshold."""
    if found.given:
        yield practice_section(found.given, found.contents, found.threshold, speech)
    if found.reach:
        yield reach_section(found.reach, found.threshold, speech)
    yield labels_section(found.contents, speech)


def practice_section(given: Given, contents: Contents, threshold: int, speech: Speech) -> Section:
    """What is done under the name, in offers and with people. Raises RequestError for the threshold."""
    content = contents.of(given.instrument)
    of_offers = content_blocks(content, contents.of_all, speech) if content else ()
    return Section("practice", speech.say("practice.title"), (*of_offers, *dose_blocks(given, threshold, speech)))


def reach_section(reach: Reach, threshold: int, speech: Speech) -> Section:
    """Who gets it, and who could and does not. Raises RequestError for the threshold."""
    return Section("reach", speech.say("practice.reach_title"), tuple(reach_blocks(reach, threshold, speech)))


def labels_section(contents: Contents, speech: Speech) -> Section:
    """All names beside each other."""
    return Section("labels", speech.say("practice.labels"), labels(contents, speech))
