"""Files with boundaries as people have them: names of the code, degrees or RD metres, and files that are wrong."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inbeeld.facts.errors import CaseloadError
from inbeeld.report.maps.boundaries import read_boundaries

SQUARE = [[6.5, 53.2], [6.6, 53.2], [6.6, 53.3], [6.5, 53.2]]
IN_METRES = [[233_000, 582_000], [234_000, 582_000], [234_000, 583_000], [233_000, 582_000]]
PUBLISHED = Path(__file__).parents[4] / "shared" / "data" / "municipalities" / "map_2018.geojson"


def feature(properties: dict[str, Any], ring: Any = SQUARE, kind: str = "Polygon") -> dict[str, Any]:
    coordinates = [ring] if kind == "Polygon" else [[ring]]
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def written(path: Path, *features: object) -> Path:
    target = path / "areas.geojson"
    target.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return target


@pytest.mark.parametrize(
    "properties",
    [
        *({"statcode": "GM0014"}, {"GM_CODE": "GM0014"}, {"gemeentecode": "0014"}, {"code": 14}),
        *({"identificatie": "GM0014"}, {"statcode": "gm0014 "}, {"id": 3, "Code": "14"}),
    ],
)
def test_the_code_is_found_under_the_names_that_are_in_use(tmp_path: Path, properties: dict[str, Any]) -> None:
    assert set(read_boundaries(written(tmp_path, feature(properties))).rings) == {"GM0014"}


def test_parts_of_a_municipality_come_together_and_water_is_left_out(tmp_path: Path) -> None:
    code = {"statcode": "GM0014"}
    parts = (feature(code), feature(code, kind="MultiPolygon"), feature({**code, "H2O": "JA"}))
    assert len(read_boundaries(written(tmp_path, *parts)).rings["GM0014"]) == 2


def test_rd_metres_become_degrees(tmp_path: Path) -> None:
    (ring,) = read_boundaries(written(tmp_path, feature({"statcode": "GM0014"}, IN_METRES))).rings["GM0014"]
    assert np.allclose(ring[0], (6.555, 53.219), atol=0.01)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"type": "FeatureCollection", "features": [{"type": ', "cut off"),
        ("municipality,name\nGM0014,Groningen", "line 1 is not JSON"),
        ("[]", "has no list of features"),
        ('{"features": []}', "has no list of features"),
        (b"\xff\xfe{", "not written in UTF-8"),
        (json.dumps({"features": [feature({"name": "Groningen"})]}), "no area has the code"),
        (json.dumps({"features": [7]}), "no area has the code"),
        (json.dumps({"features": [feature({"code": "GM9999"})]}), "none of its codes"),
        (json.dumps({"features": [feature({"code": "PV20"})]}), "no area has the code"),
        (
            json.dumps({"features": [feature({"code": "14"}, [[720_000, 7_000_000]] * 4)]}),
            "nowhere in the Netherlands",
        ),
        (
            json.dumps({"features": [feature({"code": "14"}, kind="Point")]}),
            "feature 1 (GM0014): is no area but Point",
        ),
        (json.dumps({"features": [feature({"code": "14"}, [["a", "b"]])]}), "coordinates cannot be read"),
        (json.dumps({"features": [feature({"code": "14"}, 5)]}), "coordinates cannot be read"),
        (json.dumps({"features": [{"properties": {"code": "14"}}]}), "is no area but nothing"),
        (json.dumps({"features": [{"properties": {"code": "14"}, "geometry": [1]}]}), "is no area but nothing"),
        (json.dumps({"features": [{**feature({"code": "14"}), "geometry": {"type": "Polygon"}}]}), "no area has"),
    ],
)
def test_a_file_that_is_wrong_is_explained(tmp_path: Path, content: str | bytes, said: str) -> None:
    target = tmp_path / "areas.geojson"
    target.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(CaseloadError) as wrong:
        read_boundaries(target)
    assert said in str(wrong.value)
    assert str(target) in str(wrong.value)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the boundaries that the statistics office publishes are not here")
def test_the_file_of_the_statistics_office_has_all_municipalities_of_its_year() -> None:
    assert len(read_boundaries(PUBLISHED).rings) == 380
