"""What is told of paths, for one group: how many came to lasting work from where, and the flows."""

from collections.abc import Iterator

from inbeeld.evidence.paths import steps as s
from inbeeld.report.document import Block, Cell, Note, Paragraph, Points, Table, Terms
from inbeeld.report.paths.picture import flow_chart
from inbeeld.report.paths.walked import Group, Walked
from inbeeld.report.paths.wording import first_name, group_name, how_many, next_name, share_of
from inbeeld.report.speech import Speech, sentence

EVERYBODY: Group = {}


def blocks(walked: Walked, speech: Speech, group: Group = EVERYBODY, anchor: str = "paths") -> tuple[Block, ...]:
    """The answer in sentences, the warning that it is no effect, the chart of flows, and the sequences as a table.
    `anchor` sets the charts of one page apart."""
    people = walked.people(group)
    if people < walked.enough:
        return (Paragraph(speech.say("paths.nobody", months=walked.within, least=walked.enough)),)
    title = speech.say("paths.chart", group=group_name(group, speech))
    return (
        Paragraph(speech.say("paths.whom", people=speech.whole(people), months=walked.within)),
        Points(tuple(_answers(walked, group, speech))),
        Note(speech.say("paths.no_effect"), speech.say("paths.no_effect_told")),
        flow_chart(walked, group, anchor, title, speech),
        _sequences(walked, group, speech),
    )


def meanings(walked: Walked, speech: Speech) -> Terms:
    say, months, threshold = speech.say, walked.within, walked.released.threshold
    return Terms(
        (
            (sentence(say("paths.first")), say("paths.first_told")),
            (sentence(say("paths.next")), say("paths.next_told")),
            (sentence(say("paths.after", months=months)), say("paths.after_told", months=months)),
            (say("paths.rounding"), say("paths.rounding_told", threshold=threshold, least=walked.enough)),
        )
    )


def _answers(walked: Walked, group: Group, speech: Speech) -> Iterator[str]:
    """Per beginning: of how many people how many came to lasting work."""
    for code in s.FIRST:
        base, came = walked.people(group, first=code), walked.people(group, first=code, outcome=s.LASTING_WORK)
        name, people = sentence(first_name(code, speech)), how_many(base, walked, speech).text
        if base < walked.enough:
            yield speech.say("paths.too_few", name=name, people=people)
        elif not came:
            yield speech.say("paths.hardly", name=name, people=people, few=how_many(came, walked, speech).text)
        else:
            share, reached = share_of(came, base, walked, speech).text, speech.whole(came)
            yield speech.say("paths.answer", name=name, people=people, came=reached, share=share)


def _sequences(walked: Walked, group: Group, speech: Speech) -> Table:
    """Those with anybody, as far as that is told."""
    ways = [(first, then) for first in s.FIRST for then in s.NEXT if walked.people(group, first=first, next=then)]
    heads = ("path_first", "path_next", "people", "path_lasting", "share")
    rows = (_sequence(walked, group, first, then, speech) for first, then in ways)
    return Table(speech.say("paths.sequences"), tuple(speech.say(f"column.{one}") for one in heads), tuple(rows))


def _sequence(walked: Walked, group: Group, first: str, then: str, speech: Speech) -> tuple[Cell, ...]:
    base = walked.people(group, first=first, next=then)
    came = walked.people(group, first=first, next=then, outcome=s.LASTING_WORK)
    numbers = how_many(base, walked, speech), how_many(came, walked, speech), share_of(came, base, walked, speech)
    return Cell(first_name(first, speech)), Cell(next_name(then, speech)), *numbers
