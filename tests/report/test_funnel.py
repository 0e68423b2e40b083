"""The funnel plot: a dot for each municipality that is shown, and texts that can be read."""

from datetime import date
from xml.etree import ElementTree

import pytest

from inbeeld.outcomes.comparison import compare
from inbeeld.report.charts.plot import NARROW, WIDE
from inbeeld.report.comparison import publish, to_svg
from tests.outcomes.comparison.made import WORK, made
from tests.report.charts.boxes import outside, overlaps

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("places", "sigma", "usual"), [(6, 0.0, 60), (60, 1.5, 60), (20, 0.3, 3000)])
def test_no_text_lies_on_another_and_nobody_hidden_has_a_dot(
    width: float, language: str, places: int, sigma: float, usual: float
) -> None:
    found = publish(
        compare(made(places, places, sigma, usual).counts, WORK), "in_paid_work", date(2018, 1, 1), None, 10
    )
    drawn = to_svg(found, language, width)
    assert overlaps(drawn) == []
    assert outside(drawn) == []
    shown = found.rows.filter(figure="actual_to_expected").drop_nulls("value").height
    assert len(list(ElementTree.fromstring(drawn).iter(f"{SVG}circle"))) == shown
