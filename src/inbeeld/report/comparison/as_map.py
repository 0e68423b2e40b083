"""The map as SVG: where a municipality lies, how many people it is about, and how it stands beside the others."""

from collections.abc import Iterator, Sequence

from inbeeld.disclosure import Released
from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.figures.definition import definition
from inbeeld.report.charts.plot import WIDE
from inbeeld.report.charts.svg import picture
from inbeeld.report.comparison.reading import Place, Reading, read
from inbeeld.report.labels import title_of
from inbeeld.report.maps.boundaries import Boundaries
from inbeeld.report.maps.drawing import Spot, drawn
from inbeeld.report.speech import Speech, sentence, speech

ANCHOR = "map"
STANDINGS = ("above", "alike", "below", "hidden")


def to_map(released: Released, language: str = "en", width: float = WIDE, areas: Boundaries | None = None) -> str:
    """Circles, or areas where boundaries are given. A hidden municipality looks the same whatever is hidden of it,
    the number of its people too."""
    reading, words = read(released), speech(language)
    spots = [_spot(place, words) for place in reading.places if place.code in MUNICIPALITIES]
    title = map_title(reading, words)
    if not spots:
        return picture(ANCHOR, title, words.say("map.nowhere"), width, 1.0, ())
    legend = {standing: words.say(f"map.{standing}") for standing in STANDINGS}
    found = drawn(spots, areas, legend, tuple(_notes(areas, words)), ANCHOR, width)
    return picture(ANCHOR, title, map_alternative(reading, words), width, found.height, found.parts)


def map_title(reading: Reading, words: Speech) -> str:
    return words.say("map.title", title=sentence(title_of(definition(reading.outcome), words)))


def map_alternative(reading: Reading, words: Speech) -> str:
    told = {standing: _told(reading.places, standing, words) for standing in STANDINGS}
    return words.say("map.alternative", places=len(reading.places), **told)


def _told(places: Sequence[Place], standing: str, words: Speech) -> str:
    names = [place.name for place in places if place.standing == standing]
    return words.enumerated(names) if names else words.say("compare.nobody")


def _spot(place: Place, words: Speech) -> Spot:
    lies = MUNICIPALITIES[place.code]
    people = None if place.hidden else place.numbers["actual"].denominator
    key = "map.said_hidden" if people is None else "map.said"
    standing = words.say(f"map.{place.standing}")
    told = words.say(key, name=place.name, standing=standing, people=words.whole(people or 0))
    return Spot(place.code, place.name, lies.lon, lies.lat, place.standing, people, told)


def _notes(areas: Boundaries | None, words: Speech) -> Iterator[str]:
    yield words.say("map.note_areas" if areas else "map.note_circles")
    yield words.say("map.source")
