"""Per group, with the warning that who looks at many groups always finds something."""

from collections.abc import Iterator

from inbeeld.report.document import Block, Note, Points, Section
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.pictures import groups as charts
from inbeeld.report.evidence.sentences import refusals
from inbeeld.report.speech import Speech


def groups(found: Found, speech: Speech) -> Section | None:
    if not (found.groups or found.refused_groups):
        return None
    return Section("groups", speech.say("group.title"), tuple(_blocks(found, speech)))


def _blocks(found: Found, speech: Speech) -> Iterator[Block]:
    yield Note(speech.say("learn.groups_careful"), speech.say("learn.groups_what"))
    yield from (chart for _, chart in charts(found, speech))
    if refused := tuple(refusals(found.refused_groups, found, speech)):
        yield Points(refused)
