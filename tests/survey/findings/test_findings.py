"""From a wave to figures: what is asked, what was answered, and what is said of all municipalities."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.survey.answers import Count, Line
from inbeeld.survey.answers.answer import CHOSEN
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.estimation import combined, ratio, share, weighted
from inbeeld.survey.findings import MINIMUM, Findings, findings, indicators
from inbeeld.survey.findings.table import answer_table
from inbeeld.survey.questionnaire import DONT_KNOW
from tests.survey.findings.made import country, wave

WAVE = country()
FOUND = findings(WAVE, by=("size", "province", "region"))
CODES = WAVE.frame["municipality"].to_list()
SMALL = WAVE.frame.filter(pl.col("size").cast(pl.String) == "<20k")["municipality"].to_list()


def one(found: Findings, **where: str) -> dict[str, Any]:
    named = {"item": "", "of": "municipalities", "by": "", "class": "", **where}
    return found.rows.filter(**named).row(0, named=True)


def said(*values: str, item: str = "", basis: Any = "") -> frozenset[Line]:
    return frozenset(Line(value, item, basis) for value in values)


def test_figures_are_those_of_the_estimation() -> None:
    weights = weighted(WAVE.frame, answer_table(WAVE, indicators(WAVE.questionnaire)))
    people, caseload = pl.col("persons"), pl.col("caseload/answered")
    direct = {
        ("dedicated", "all"): share(weights, pl.col("dedicated.all/answered"), "persons"),
        ("caseload", ""): ratio(weights, caseload * people, people),
        ("dedicated_share", ""): share(
            weights, pl.coalesce("dedicated_share/counted", "dedicated_share/estimated"), "persons"
        ),
    }
    for (question, item), expected in direct.items():
        row = one(FOUND, question=question, item=item, of="persons")
        assert (row["value"], row["error"], row["low"], row["high"], row["base"]) == (
            pytest.approx(expected.value),
            pytest.approx(expected.error),
            pytest.approx(expected.low),
            pytest.approx(expected.high),
            expected.base,
        )


def test_a_share_by_hand_of_a_wave_without_weights() -> None:
    """Of ten municipalities six said yes, two said no, one did not know, and one gave another answer only."""
    told = {(code, "dedicated"): said("all") for code in CODES[:6]}
    told |= {(code, "dedicated"): said("no") for code in CODES[6:8]}
    told |= {(CODES[8], "dedicated"): said(DONT_KNOW), (CODES[9], "caseload"): said("40")}
    row = one(findings(wave(told), "none"), question="dedicated", item="all")
    assert (row["value"], row["base"], row["dont_know"], row["municipalities"]) == (0.75, 8, 1, 380)


def test_of_several_each_option_has_a_share_of_its_own_and_none_is_asked_of_who_was_not() -> None:
    first = {
        (code, "who_first"): said("most_promising" if n < 6 else "waiting_longest")
        for n, code in enumerate(CODES[:20])
    }
    why = {(code, "why_most_promising"): said(CHOSEN, item="money") for code in CODES[:3]}
    why |= {(code, "why_most_promising"): said(CHOSEN, item="capacity") for code in CODES[3:6]}
    found = findings(wave(first | why), "none")
    assert one(found, question="who_first", item="most_promising")["value"] == pytest.approx(0.3)
    money = one(found, question="why_most_promising", item="money")
    assert (money["value"], money["base"]) == (0.5, 6)


def test_counted_goes_before_estimated_and_they_are_told_apart() -> None:
    """Five registers count 20 % where a respondent estimated 40 %; five others estimate 50 %."""
    told = {(code, "not_in_view"): said("40", basis="estimated") for code in CODES[:5]}
    told |= {(code, "not_in_view"): said("50", basis="estimated") for code in CODES[5:10]}
    found = findings(replace(wave(told), counts=tuple(map(_count, CODES[:5]))), "none")
    values = {
        how: one(found, question="not_in_view", how=how)["value"] for how in ("reported", "counted", "estimated")
    }
    assert values == {
        "reported": pytest.approx(0.35),
        "counted": pytest.approx(0.2),
        "estimated": pytest.approx(0.45),
    }
    assert "5 municipalities both counted" in found.not_combined["not_in_view"].told("en")
    assert one(found, question="not_in_view", how="combined", of="persons")["value"] is None


def test_from_ten_that_did_both_on_they_are_combined() -> None:
    told = {(code, "not_in_view"): said("40", basis="estimated") for code in CODES[:20]}
    found = findings(replace(wave(told), counts=tuple(map(_count, CODES[:10]))), "none")
    direct = combined(found.weights, pl.col("not_in_view/counted"), pl.col("not_in_view/estimated"))
    row = one(found, question="not_in_view", how="combined", of="persons")
    assert (row["value"], row["low"], row["base"]) == (pytest.approx(0.2), pytest.approx(direct.low), 20)
    assert "not_in_view" not in found.not_combined


def _count(code: str) -> Count:
    return Count(code, "not_in_view", "", "20", date(2018, 1, 1), "not_in_view", datetime(2018, 2, 1))


def test_a_municipality_of_which_only_a_count_stands_takes_part_as_its_own_respondent() -> None:
    told = {(code, "caseload"): said("40") for code in CODES[:6]}
    both = replace(wave(told, respondents=dict.fromkeys(CODES, "one for all")), counts=(_count(CODES[6]),))
    table = answer_table(both, indicators(both.questionnaire))
    assert table["respondent"].to_list() == [CODES[0]] * 6 + [CODES[6]]


def test_who_shares_a_respondent_by_a_third_is_in_one_cluster() -> None:
    told = {(code, "caseload"): said("40") for code in CODES[:4]}
    first = wave(told, respondents={CODES[0]: "a", CODES[1]: "a"})
    colleague = wave({(code, "dedicated"): said("no") for code in CODES[1:3]}, respondents=dict.fromkeys(CODES, "b"))
    both = replace(first, answers=first.answers + colleague.answers)
    assert answer_table(both, ())["respondent"].to_list() == [CODES[0]] * 3 + [CODES[3]]


def test_no_figure_is_given_of_few_municipalities() -> None:
    shown = FOUND.rows.filter(pl.col("value").is_not_null())
    assert shown["base"].min() >= MINIMUM
    assert FOUND.rows.filter(pl.col("base") < MINIMUM)["value"].null_count() > 0


def test_one_hidden_class_takes_another_with_it() -> None:
    told = {(code, "caseload"): said("40") for code in CODES if code not in SMALL[3:]}
    sizes = findings(wave(told), by=("size",)).rows.filter(question="caseload", of="municipalities", by="size")
    assert sizes["base"].to_list()[0] == 3
    assert sizes["value"].is_null().to_list().count(True) == 2


def test_a_class_is_hidden_whichever_breakdowns_are_asked_for() -> None:
    alone = findings(WAVE, by=("province",), questions=("dedicated",)).rows
    among = FOUND.rows.filter(pl.col("by").is_in(["", "province"]), question="dedicated")
    assert alone.equals(among)


def test_how_many_were_asked_is_not_told_of_few() -> None:
    few = FOUND.rows.filter(
        pl.col("question") == "why_most_promising", pl.col("by") == "region", pl.col("value").is_null()
    )
    assert few.height
    assert few["base"].null_count() == few.height


def test_a_share_of_persons_is_hidden_where_one_municipality_has_most_of_them() -> None:
    places = WAVE.frame.sort("inhabitants")["municipality"].to_list()
    found = findings(wave({(code, "dedicated"): said("no") for code in [*places[:6], places[-1]]}), "none")
    assert one(found, question="dedicated", item="no", of="persons")["value"] is None
    assert one(found, question="dedicated", item="no", of="municipalities")["value"] == 1


def test_how_far_each_figure_moves_is_told_by_weighting() -> None:
    moved = FOUND.moves.filter(question="dedicated", item="all", of="persons")
    values = dict(moved.select("weighting", "value").iter_rows())
    assert moved["moved"].to_list() == pytest.approx([value - values["none"] for value in values.values()])
    assert values["calibrated"] == one(FOUND, question="dedicated", item="all", of="persons")["value"]


@settings(max_examples=15)
@given(st.lists(st.sampled_from(["all", "some", "no"]), min_size=6, max_size=60), st.randoms())
def test_options_add_up_to_1_and_the_order_of_municipalities_changes_nothing(answers: list[str], random: Any) -> None:
    told = [((code, "dedicated"), said(value)) for code, value in zip(CODES, answers, strict=False)]
    found = findings(wave(dict(told)), questions=("dedicated",), of=("municipalities",))
    assert found.rows["value"].sum() == pytest.approx(1)
    random.shuffle(told)
    assert findings(wave(dict(told)), questions=("dedicated",), of=("municipalities",)).rows.equals(found.rows)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"by": ("sizes",)}, "Figures are given by size, province, region; not sizes."),
        ({"of": ("everybody",)}, "Shares are of municipalities, persons; not everybody."),
        ({"questions": ("who_last",)}, "not who_last."),
        ({"weighting": "heavy"}, "There is no weighting 'heavy'."),
    ],
)
def test_what_there_is_not_is_told(asked: dict[str, Any], told: str) -> None:
    with pytest.raises(SurveyError) as refused:
        findings(WAVE, **asked)
    assert told in str(refused.value)


def test_nothing_is_estimated_where_nobody_answered() -> None:
    with pytest.raises(SurveyError, match="Nobody has answered in this wave yet"):
        findings(wave({}))
