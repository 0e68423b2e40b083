"""The map: every municipality of the comparison, in its class; what is hidden looks the same whatever it hides."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import polars as pl
import pytest

from inbeeld.facts.municipalities import municipality
from inbeeld.report.charts.plot import NARROW, WIDE
from inbeeld.report.comparison import to_map
from inbeeld.report.comparison.reading import read
from inbeeld.report.maps.boundaries import Boundaries
from inbeeld.report.maps.looks import LOOKS
from tests.report.charts.boxes import outside, overlaps
from tests.report.comparison_made import compared

SVG = "{http://www.w3.org/2000/svg}"


def square(code: str, half: float = 0.02) -> tuple[np.ndarray, ...]:
    place = municipality(code)
    corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
    return (np.array([(place.lon + x, place.lat + y) for x, y in corners]),)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("region", "usual"), [("AM01", 120.0), (None, 60.0), ("AM01", 3000.0)])
def test_no_text_lies_on_another(width: float, language: str, region: str | None, usual: float) -> None:
    drawn = to_map(compared(region, usual=usual), language, width)
    assert overlaps(drawn) == []
    assert outside(drawn) == []


def test_every_municipality_is_drawn_in_its_class_and_said() -> None:
    places = read(compared()).places
    assert {place.standing for place in places} == {"above", "alike", "below", "hidden"}
    circles = {
        (group.find(f"{SVG}title").text or "").split(":")[0]: group.find(f"{SVG}circle").get("fill")  # type: ignore[union-attr]
        for group in ElementTree.fromstring(to_map(compared())).iter(f"{SVG}g")
        if group.find(f"{SVG}title") is not None
    }
    assert circles == {place.name: LOOKS[place.standing].fill for place in places}


def test_a_class_lies_wholly_on_one_side_of_the_average() -> None:
    for place in read(compared()).places:
        odds = place.numbers["odds"]
        assert (place.standing == "above") == (odds.low is not None and odds.low > 1)
        assert (place.standing == "below") == (odds.high is not None and odds.high < 1)


def test_colour_is_never_the_only_sign() -> None:
    """In grey, classes differ by lightness or by a triangle, and hidden ones by dashes."""
    signs = [(look.sign, look.dashes, _grey(look.fill)) for name, look in LOOKS.items() if name != "absent"]
    for number, (sign, dashes, grey) in enumerate(signs):
        for other_sign, other_dashes, other_grey in signs[number + 1 :]:
            assert (sign, dashes) != (other_sign, other_dashes)
            assert abs(grey - other_grey) > 8


def _grey(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_what_is_hidden_looks_the_same_whatever_the_number_of_people() -> None:
    found = compared()
    hidden = [place.code for place in read(found).places if place.hidden]
    assert hidden
    more = pl.when(pl.col("municipality").is_in(hidden)).then(pl.col("denominator") * 7)
    other = replace(found, rows=found.rows.with_columns(denominator=more.otherwise("denominator")))
    assert other.rows.get_column("denominator").to_list() != found.rows.get_column("denominator").to_list()
    assert to_map(other) == to_map(found)


def test_areas_are_filled_and_those_that_are_not_compared_are_pale() -> None:
    codes = [place.code for place in read(compared()).places]
    rings = {code: square(code) for code in (*codes[:-1], "GM0080", "GM0034")}
    drawn = to_map(compared(), areas=Boundaries(rings))
    fills = [path.get("fill") for path in ElementTree.fromstring(drawn).iter(f"{SVG}path")]
    assert len(fills) == len(codes) - 1  # Leeuwarden and Almere lie outside this drawing
    assert drawn.count("<title>") == len(codes)
    near = to_map(compared(), areas=Boundaries({**rings, "GM0098": square("GM0098", 1.0)}))
    assert LOOKS["absent"].fill in near


def test_a_detailed_boundary_makes_a_light_picture() -> None:
    place = municipality("GM0014")
    angle = np.linspace(0, 2 * np.pi, 100_000)
    ring = np.column_stack([place.lon + 0.05 * np.cos(angle), place.lat + 0.03 * np.sin(angle)])
    drawn = to_map(compared(), areas=Boundaries({"GM0014": (ring,)}))
    assert len(drawn) < 40_000
    path = re.search(r'd="(M[^"]+)"', drawn)
    assert path is not None
    assert path.group(1).count("L") > 50


def test_the_picture_tells_in_words_what_it_shows() -> None:
    told = ElementTree.fromstring(to_map(compared(), "nl")).findtext(f"{SVG}desc") or ""
    assert f"Kaart van {len(read(compared()).places)} gemeenten" in told
    assert "Te klein om te tonen" in told
