"""Whether an answer fits its question, and what stands when several were given."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.survey.answers import Answer, Decision, Line, problems, standing
from inbeeld.survey.questionnaire import DONT_KNOW, Question

YES_NO = [{"id": "yes", "nl": "Ja", "en": "Yes"}, {"id": "no", "nl": "Nee", "en": "No"}]
NONE = {"id": "none", "nl": "Geen", "en": "None", "alone": True}
ITEMS = [{"id": "work", "nl": "Werk", "en": "Work"}, {"id": "study", "nl": "Studie", "en": "Study"}]
QUESTIONS: dict[str, dict[str, Any]] = {
    "one_of": {"options": YES_NO},
    "several_of": {"options": [*YES_NO, NONE]},
    "number": {"maximum": 500, "decimals": 1},
    "share": {"measures": "stock"},
    "shares": {"measures": "stock", "items": ITEMS, "over_100": False},
    "date": {},
    "text": {},
}
NOON = datetime(2018, 3, 1, 12)


def question(kind: str, **more: Any) -> Question:
    return Question(id="q", kind=kind, nl="Vraag", en="Question", **{**QUESTIONS[kind], **more})  # type: ignore[arg-type]


def line(written: str) -> Line:
    """ "work: 20 counted" is the share of an item."""
    item, _, value = written.rpartition(": ")
    value, _, basis = value.partition(" ")
    return Line(value, item, basis if basis in ("counted", "estimated") else "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "lines", "wrong"),
    [
        ("one_of", ["yes"], []),
        ("one_of", ["dont_know"], []),
        ("one_of", [], []),
        ("one_of", ["perhaps"], ["no_option"]),
        ("one_of", ["yes", "no"], ["more_than_one"]),
        ("one_of", ["yes", "dont_know"], ["both"]),
        ("several_of", ["yes: chosen", "no: chosen"], []),
        ("several_of", ["none: chosen"], []),
        ("several_of", ["none: chosen", "yes: chosen"], ["alone"]),
        ("several_of", ["perhaps: chosen"], ["no_such_line"]),
        ("several_of", ["yes: 1"], ["no_option"]),
        ("several_of", ["yes: dont_know"], ["no_option"]),
        ("number", ["0"], []),
        ("number", ["12.5"], []),
        ("number", ["500"], []),
        ("number", ["500.1"], ["out_of_bounds"]),
        ("number", ["12.55"], ["too_precise"]),
        ("number", ["-1"], ["no_number"]),
        ("number", ["nan"], ["no_number"]),
        ("number", ["1e3"], ["no_number"]),
        ("number", ["9" * 5_000], ["no_number"]),
        ("number", ["5 counted"], ["strange_basis"]),
        ("share", ["0 counted"], []),
        ("share", ["100 estimated"], []),
        ("share", ["12.5 estimated"], []),
        ("share", ["12.5"], ["no_basis"]),
        ("share", ["101 counted"], ["out_of_bounds"]),
        ("shares", ["work: 60 counted", "study: 40 estimated"], []),
        ("shares", ["work: 60 counted", "study: dont_know"], []),
        ("shares", ["work: 60 counted", "study: 41 counted"], ["over_100"]),
        ("shares", ["rest: 60 counted"], ["no_such_line"]),
        ("shares", ["60 counted"], ["no_such_line"]),
        ("date", ["2018-01-01"], []),
        ("date", ["2018-02-30"], ["no_day"]),
        ("date", ["1 januari"], ["no_day"]),
        ("text", ["a" * 2_000], []),
        ("text", ["a" * 2_001], ["too_long"]),
    ],
)
def test_an_answer_fits_its_question_or_is_told_why_not(kind: str, lines: list[str], wrong: list[str]) -> None:
    assert [problem.name for problem in problems(question(kind), [line(one) for one in lines])] == wrong


def test_shares_of_groups_may_add_up_to_more_than_100() -> None:
    lines = [Line("90", "work", "counted"), Line("80", "study", "counted")]
    assert problems(question("shares", over_100=True), lines) == []


@given(
    st.sampled_from(sorted(QUESTIONS)), st.lists(st.tuples(st.text(max_size=60), st.text(max_size=60)), max_size=3)
)
def test_any_answer_is_kept_or_refused_with_a_sentence(kind: str, lines: list[tuple[str, str]]) -> None:
    for problem in problems(question(kind), [Line(value, item) for value, item in lines]):
        for language in ("nl", "en"):
            assert 10 < len(problem.told(language)) < 150  # type: ignore[arg-type]


# --- what stands


def given_by(respondent: str, value: str, hours: int = 0, municipality: str = "GM0014") -> Answer:
    lines = frozenset({Line(value)}) if value else frozenset[Line]()
    return Answer(municipality, "q", lines, respondent, NOON + timedelta(hours=hours))


def decided_for(respondent: str, hours: int) -> Decision:
    return Decision("GM0014", "q", respondent, "Anna", NOON + timedelta(hours=hours), "counted anew")


PLACE = ("GM0014", "q")


@pytest.mark.parametrize(
    ("answers", "decisions", "stands"),
    [
        ([given_by("a", "yes"), given_by("a", "no", 1)], [], "no"),
        ([given_by("a", "yes"), given_by("b", "yes", 1)], [], "yes"),
        ([given_by("a", "yes"), given_by("b", "no", 1)], [], "disputed"),
        ([given_by("a", "yes"), given_by("b", "no", 1)], [decided_for("a", 2)], "yes"),
        ([given_by("a", "yes"), given_by("b", "no", 1)], [decided_for("a", 2), decided_for("b", 3)], "no"),
        ([given_by("a", "yes"), given_by("b", "no", 3)], [decided_for("a", 2)], "disputed"),
        ([given_by("a", "yes"), given_by("b", "no", 1), given_by("a", "no", 3)], [decided_for("a", 2)], "no"),
        ([given_by("a", "yes"), given_by("b", "no"), given_by("b", "", 1)], [], "yes"),
        ([given_by("a", "yes"), given_by("a", "", 1)], [], "nothing"),
        ([given_by("a", DONT_KNOW), given_by("b", "yes", 1)], [], "disputed"),
        ([given_by("a", "yes"), given_by("b", "no", 1, "GM0034")], [], "yes"),
    ],
    ids=[
        "the last of one respondent",
        "two who agree",
        "two who differ",
        "somebody decided",
        "somebody decided otherwise later",
        "one differs again after the decision",
        "whoever was followed changes the answer",
        "one took the answer back",
        "nobody answers any more",
        "one does not know",
        "another municipality",
    ],
)
def test_what_stands(answers: list[Answer], decisions: list[Decision], stands: str) -> None:
    found = standing(answers, decisions)
    value = {one.value for one in found.answers[PLACE].lines} if PLACE in found.answers else set()
    assert (value or {"disputed" if PLACE in found.disputes else "nothing"}) == {stands}


def test_a_dispute_shows_all_sides() -> None:
    answers = [given_by("b", "no", 1), given_by("a", "yes"), given_by("c", "no", 2)]
    dispute = standing(answers).disputes[PLACE]
    assert [answer.respondent for answer in dispute.answers] == ["a", "b", "c"]


@given(st.data())
def test_the_order_in_which_answers_are_read_does_not_matter(data: st.DataObject) -> None:
    some: Callable[[], Answer] = lambda: given_by(  # noqa: E731
        data.draw(st.sampled_from("abc")), data.draw(st.sampled_from(["yes", "no", ""])), data.draw(st.integers(0, 3))
    )
    answers = [some() for _ in range(data.draw(st.integers(0, 6)))]
    times = {(answer.respondent, answer.recorded_at): answer for answer in answers}
    shuffled = data.draw(st.permutations(list(times.values())))
    assert standing(shuffled) == standing(times.values())
