"""What municipalities found together, as a page, as text and as data."""

import csv
import io
import json
from datetime import date

from rich.console import Console

from inbeeld.evidence.learned import Effect
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.pooling import Sent, pool
from inbeeld.report.document import Chart, Paragraph, Points
from inbeeld.report.evidence.pooled import FoundTogether, document, print_together, to_csv, to_json
from inbeeld.report.render.html import to_html
from tests.report.evidence.made import FEMALE, effect

CODES = ("GM0106", "GM0014", "GM0114")


def sent(code: str, *effects: Effect) -> Sent:
    day = date(2021, 1, 1)
    return Sent((code,), "language_course", outcome("in_paid_work"), day, None, "emulation", 10, effects)


def found(number: int = 3) -> FoundTogether:
    told = tuple(
        sent(code, effect(0.05 + 0.02 * place, 0.02), effect(0.04, 0.03, group=FEMALE))
        for place, code in enumerate(CODES[:number])
    )
    return FoundTogether(told, pool(told))


def test_each_municipality_stands_beside_all_together() -> None:
    answer = document(found(), "en").answer
    assert answer
    mean, chart, doubts = answer.blocks
    assert isinstance(mean, Paragraph)
    assert isinstance(chart, Chart)
    assert isinstance(doubts, Points)
    assert "in 3 files together the difference is 7 more on average" in mean.text
    assert [row[0].text for row in chart.table.rows] == ["Assen", "Groningen", "Emmen", "Together"]
    assert any("In another municipality we expect" in item for item in doubts.items)


def test_two_tell_nothing_of_a_third() -> None:
    answer = document(found(2), "en").answer
    assert answer
    assert "say nothing yet of another" in to_html(document(found(2), "en"))


def test_groups_stand_apart() -> None:
    assert [one.anchor for one in document(found(), "nl").sections] == ["groups", "definition"]


def test_text_and_data_tell_the_same() -> None:
    out = io.StringIO()
    print_together(found(), Console(file=out, width=160), "en")
    assert "Groningen" in out.getvalue()
    rows = list(csv.DictReader(io.StringIO(to_csv(found()))))
    assert [row["municipalities"] for row in rows[:4]] == [*CODES, ""]
    assert abs(float(rows[3]["difference"]) - 0.07) < 1e-6
    (everybody, women) = json.loads(to_json(found()))["pooled"]
    assert len(everybody["parts"]) == 3
    assert women["group"] == {"variable": "sex", "category": "f"}
