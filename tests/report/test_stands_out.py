"""What stands out is computed, from what may be shown, and names its base."""

from collections.abc import Mapping
from dataclasses import replace

import polars as pl
import pytest

from inbeeld.disclosure import Released
from inbeeld.report.document import Points
from inbeeld.report.findings import Findings
from inbeeld.report.sections.stands_out import stands_out
from inbeeld.report.subject import subject
from tests.report.made import THRESHOLD, findings


def told(*without: str) -> tuple[str, ...]:
    return told_of(findings(*without))


def with_numbers(numerators: Mapping[str, int | None]) -> Findings:
    rows = findings().figures.rows
    number = pl.col("figure").replace_strict(numerators, default=pl.col("numerator"), return_dtype=pl.Int64)
    return replace(findings(), figures=Released(rows.with_columns(numerator=number), (), THRESHOLD))


def told_of(made: Findings) -> tuple[str, ...]:
    section = stands_out(subject(made, "en"))
    assert section
    (points,) = [block for block in section.blocks if isinstance(block, Points)]
    return points.items


def test_how_many_take_part() -> None:
    assert told()[0] == "228 of the 600 people (38%) have paid work, are in education or are on the way."


@pytest.mark.parametrize(("declined", "is_said"), [(26, True), (None, False)])
def test_whether_people_were_asked_is_said_unless_a_number_is_hidden(declined: int | None, is_said: bool) -> None:
    made = with_numbers({"why_not.nothing_offered": 113, "why_not.declined": declined})
    assert any("were offered nothing" in sentence for sentence in told_of(made)) == is_said


def test_a_ratio_that_chance_may_explain_does_not_stand_out() -> None:
    ratios = [sentence for sentence in told() if "At 1 it is equal" in sentence]
    assert len(ratios) == 1
    assert ratios[0].startswith("In paid work: the share of 'woman' is 0.33 times that of 'man'.")


def test_nothing_is_said_of_what_cannot_be_counted() -> None:
    assert not any("no contact" in sentence for sentence in told("contacts"))
