"""Looking ahead in print: the chart, the tables, and the sentence that it is no forecast."""

from datetime import date

import pytest
from rich.console import Console

from inbeeld.disclosure import DEFAULT, ReleasedProjection, release_projection
from inbeeld.outcomes.ahead import look_ahead, read_as_if
from inbeeld.outcomes.ahead.look import OBSERVED
from inbeeld.outcomes.ahead.observed import ENDS
from inbeeld.report.ahead import answer, below, print_ahead
from inbeeld.report.document import Chart, Note, Paragraph, Table
from inbeeld.report.speech import speech
from tests.outcomes.ahead.made import plain
from tests.report.charts.boxes import outside, overlaps

ON = date(2018, 1, 1)


def projected(people: int = 400, *as_if: str) -> ReleasedProjection:
    found = look_ahead(plain(people), read_as_if(as_if), 24)
    return release_projection(found.rows, found.view, OBSERVED, DEFAULT)


HALF = projected(400, "paid_work>benefit_only=x0.5")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("released", [projected(), HALF, projected(30, "in_view=80%")], ids=["plain", "half", "few"])
def test_no_text_of_the_chart_lies_on_another(language: str, released: ReleasedProjection) -> None:
    chart = next(block for block in answer(released, ON, speech(language)).blocks if isinstance(block, Chart))
    for drawn in (chart.wide, chart.narrow):
        assert overlaps(drawn) == []
        assert outside(drawn) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_state_has_words(language: str) -> None:
    words = speech(language)
    assert all(words.known("ahead_state", state) for state in ENDS)


@pytest.mark.parametrize(
    ("language", "told"),
    [("nl", "Dit is rekenwerk, geen voorspelling."), ("en", "This is arithmetic, not a forecast.")],
)
def test_it_says_that_it_is_no_forecast(language: str, told: str) -> None:
    assert [block.title for block in answer(HALF, ON, speech(language)).blocks if isinstance(block, Note)] == [told]


def tables(released: ReleasedProjection) -> list[Table]:
    section = below(released, speech("en"))
    return [block for block in section.blocks if isinstance(block, Table)] if section else []


def test_there_is_a_table_for_each_year() -> None:
    assert [table.caption for table in tables(HALF)] == ["After 12 months", "After 24 months"]
    assert tables(HALF)[0].columns == ("where", "now", "as observed", "as if", "difference, % points")
    first = [cell.text for cell in tables(HALF)[0].rows[0]]
    assert first[:2] == ["In paid work", "50%"]
    assert first[4].startswith("+")


def test_without_as_if_there_is_nothing_to_compare() -> None:
    assert tables(projected())[0].columns == ("where", "now", "as observed")


def test_of_too_few_people_nothing_is_told_and_this_is_said() -> None:
    few = projected(16)
    assert below(few, speech("nl")) is None
    blocks = answer(few, ON, speech("nl")).blocks
    assert [type(block) for block in blocks] == [Paragraph]
    console = Console(width=100)
    with console.capture() as captured:
        print_ahead(few, console, ON, "en")
    assert "Too few people" in captured.get()
    assert "16" not in captured.get()
