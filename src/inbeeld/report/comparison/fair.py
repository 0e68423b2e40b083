"""A fair comparison as the blocks of a report: the answer in words, the funnel, the map, and a table beside each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from inbeeld.disclosure import Released
from inbeeld.figures.definition import definition
from inbeeld.report.comparison.as_map import map_alternative, map_title, to_map
from inbeeld.report.comparison.as_svg import funnel_alternative, funnel_title, to_svg
from inbeeld.report.comparison.as_text import told_of_all
from inbeeld.report.comparison.policy_table import policy_table
from inbeeld.report.comparison.reading import Reading, read
from inbeeld.report.comparison.tables import expected_table, odds_table
from inbeeld.report.document import Block, Note, Paragraph, Section, Subheading
from inbeeld.report.labels import title_of, variable_name
from inbeeld.report.maps.boundaries import Boundaries
from inbeeld.report.pictures import chart
from inbeeld.report.speech import Speech

ANCHOR = "fair"


@dataclass(frozen=True)
class Fair:
    """`adjusted_for`: the variables of the people; `areas` makes areas of the circles on the map; `policies` are
    released by `publish_policies`."""

    released: Released
    adjusted_for: tuple[str, ...]
    areas: Boundaries | None = None
    policies: Released | None = None


def fair_section(fair: Fair, speech: Speech) -> Section:
    return Section(ANCHOR, speech.say("fair.title"), tuple(fair_blocks(fair, speech)))


def fair_blocks(fair: Fair, speech: Speech) -> Iterator[Block]:
    reading, language = read(fair.released), speech.language
    yield from (Paragraph(told) for told in _answer(fair, reading, speech))
    yield Note(speech.say("fair.care"), speech.say("compare.note_proof"))
    funnel = partial(to_svg, fair.released, language)
    title, alternative = funnel_title(reading, speech), funnel_alternative(reading, speech)
    yield chart(title, alternative, funnel, expected_table(title, reading, speech))
    yield Paragraph(speech.say("fair.funnel"))
    drawn = partial(to_map, fair.released, language, areas=fair.areas)
    title, alternative = map_title(reading, speech), map_alternative(reading, speech)
    yield chart(title, alternative, drawn, odds_table(title, reading, speech))
    yield Paragraph(speech.say("fair.map"))
    yield Paragraph(speech.say("compare.note_rank", places=len(reading.places)))
    if fair.policies:
        yield from policy_blocks(fair.policies, speech)


def policy_blocks(policies: Released, speech: Speech) -> Iterator[Block]:
    yield Subheading(speech.say("policy.title"), f"{ANCHOR}-policies")
    yield Paragraph(speech.say("policy.what"))
    yield Note(speech.say("policy.care"), speech.say("policy.proof"))
    yield policy_table(policies, speech)
    yield Paragraph(speech.say("policy.hidden"))


def _answer(fair: Fair, reading: Reading, speech: Speech) -> Iterator[str]:
    standings = Counter(place.standing for place in reading.places)
    key = "fair.answer" if standings["above"] or standings["below"] else "fair.nobody"
    yield speech.say(key, places=len(reading.places), above=standings["above"], below=standings["below"])
    yield from told_of_all(reading, speech)
    figure = title_of(definition(reading.outcome), speech)
    yield speech.say("fair.what", figure=figure, on=speech.day(reading.on))
    if fair.adjusted_for:
        names = (variable_name(variable, speech) for variable in fair.adjusted_for)
        yield speech.say("fair.adjusted", variables=speech.enumerated(names))
    if hidden := sum(place.hidden for place in reading.places):
        yield speech.say("fair.hidden", hidden=hidden, places=len(reading.places), threshold=reading.threshold)
