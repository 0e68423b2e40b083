"""What changed from one wave to the next, and when that is not said."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from inbeeld.survey.answers import Line
from inbeeld.survey.estimation import change, share
from inbeeld.survey.findings import Findings, changes, findings
from inbeeld.survey.findings.told import told
from inbeeld.survey.questionnaire import Question, Questionnaire
from inbeeld.survey.questionnaire.question import Option
from inbeeld.survey.questionnaire.questionnaire import Chapter, Condition
from tests.survey.findings.made import country, monitor, wave

EARLIER, LATER = findings(country(3, date(2017, 1, 1))), findings(country(4))
CODES = LATER.wave.frame["municipality"].to_list()


def _changed(before: Findings, after: Findings, **where: str) -> dict[str, Any]:
    named = {"question": "dedicated", "item": "all", "of": "municipalities", **where}
    return changes(before, after).filter(**named).row(0, named=True)


def _asking(question: Question, at: date = date(2018, 1, 1), chosen: str = "all") -> Findings:
    asked = Questionnaire((Chapter("only", question, (monitor().questions["who_first"], question)),))
    answers = {(code, question.id): frozenset({Line(chosen)}) for code in CODES[:8] if question.kind == "one_of"}
    first = {(code, "who_first"): frozenset({Line("most_promising")}) for code in CODES[:8]}
    return findings(wave(first | answers, asked, on=at), "none")


DEDICATED = monitor().questions["dedicated"]


def test_a_change_is_that_of_the_estimation_with_its_covariance() -> None:
    row = _changed(EARLIER, LATER)
    both = [
        share(found.weights, told(found.weights.sample, one, "answered"))
        for found in (EARLIER, LATER)
        for one in found.indicators
        if one.name == "dedicated.all"
    ]
    direct = change(*both, date(2018, 1, 1))
    expected = (direct.value, direct.low, direct.high, direct.correlation, direct.in_both)
    told_of = [row[name] for name in ("change", "low", "high", "correlation", "in_both")]
    assert told_of == pytest.approx(expected)
    assert row["after"] - row["before"] == pytest.approx(row["change"])
    assert row["why_not"] is None


def test_in_both_are_those_that_answered_this_question_twice() -> None:
    twice = [code for code in CODES[:8] if (code, "dedicated") in LATER.wave.standing.answers]
    known = [code for code in twice if LATER.wave.standing.answers[code, "dedicated"].chosen]
    assert 0 < len(known) < 8
    assert _changed(_asking(DEDICATED), LATER)["in_both"] == len(known)


@pytest.mark.parametrize(
    ("otherwise", "why_not"),
    [
        (lambda asked: asked.model_copy(update={"version": 2}), "another_wording"),
        (lambda asked: asked.model_copy(update={"kind": "several_of"}), "another_kind"),
        (
            lambda asked: asked.model_copy(
                update={"asked_if": Condition.model_validate({"question": "who_first", "is": ["most_promising"]})}
            ),
            "another_base",
        ),
    ],
)
def test_what_was_asked_otherwise_is_not_compared(otherwise: Callable[[Question], Question], why_not: str) -> None:
    row = _changed(_asking(DEDICATED), _asking(otherwise(DEDICATED)))
    assert (row["change"], row["why_not"]) == (None, why_not)


def test_a_stock_is_not_set_beside_a_flow() -> None:
    stock = monitor().questions["not_in_view"]
    flow = stock.model_copy(update={"measures": "flow"})
    row = _changed(_asking(stock), _asking(flow), question="not_in_view", item="", how="counted")
    assert row["why_not"] == "stock_and_flow"


def test_an_option_that_was_not_there_is_not_compared_but_the_others_are() -> None:
    more = DEDICATED.model_copy(update={"options": (*DEDICATED.options, Option(id="soon", nl="Straks", en="Soon"))})
    before, after = _asking(DEDICATED), _asking(more)
    assert _changed(before, after, item="soon")["why_not"] == "not_asked"
    assert _changed(before, after)["change"] == 0


def test_a_question_that_too_few_answered_is_not_compared() -> None:
    row = _changed(LATER, _asking(monitor().questions["not_in_view"]), question="not_in_view", item="")
    assert (row["before"] is None, row["change"], row["why_not"]) == (False, None, "too_few")
