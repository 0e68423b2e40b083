"""What registers count for a wave: added to its folder, contested, and set beside what was answered."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.survey.answers import Answer, Contest, Count, Line, standing_counts
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, add_answers, add_contests, add_counts, new_wave, read_wave
from inbeeld.survey.wave.response import awaited, completeness

PLAN = Plan(
    title=Words(nl="Monitor 2018", en="Monitor 2018"),
    year=2018,
    reference_day=date(2018, 1, 1),
    opens=date(2018, 2, 1),
    closes=date(2018, 4, 1),
)
PLACE = ("GM0014", "in_education", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_wave(tmp_path / "wave", PLAN)
    (tmp_path / "wave" / "respondents.csv").write_text("respondent,municipality\na,GM0014\nb,GM0014\n", "utf-8")
    return tmp_path / "wave"


def count(value: str = "40", hour: int = 9, question: str = "in_education", item: str = "", **other: str) -> Count:
    figure = other.get("figure", "in_education")
    at = datetime(2018, 3, 1, hour)
    return Count(other.get("municipality", "GM0014"), question, item, value, date(2018, 1, 1), figure, at)


def of_group(item: str) -> Count:
    return count(question="paid_work_by_group", item=item, figure="in_paid_work")


def contest(why: str = "Taalcursussen tellen mee.", hour: int = 10, respondent: str = "a") -> Contest:
    return Contest(*PLACE, respondent, datetime(2018, 3, 1, hour), why)


def test_the_last_count_stands_and_all_are_kept(folder: Path) -> None:
    add_counts(folder, [count("40")])
    add_counts(folder, [count("42.5", hour=11)])
    wave = read_wave(folder)
    assert wave.counts == (count("40"), count("42.5", hour=11))
    assert wave.counted == {PLACE: count("42.5", hour=11)}
    assert wave.taking_part == {"GM0014"}
    assert "GM0014" not in awaited(wave)["municipality"]


def test_what_is_contested_stands_not_until_it_is_delivered_anew(folder: Path) -> None:
    add_counts(folder, [count()])
    add_contests(folder, [contest()])
    wave = read_wave(folder)
    assert (wave.counted, wave.contested) == ({}, {PLACE: count()})
    assert not wave.taking_part
    add_counts(folder, [count("35", hour=11)])
    assert read_wave(folder).counted == {PLACE: count("35", hour=11)}
    assert not read_wave(folder).contested


def test_whoever_contests_can_take_that_back_and_only_for_themselves(folder: Path) -> None:
    add_counts(folder, [count()])
    add_contests(folder, [contest(), contest(respondent="b", hour=11), contest("", hour=12)])
    assert read_wave(folder).contested
    add_contests(folder, [contest("", hour=13, respondent="b")])
    assert read_wave(folder).counted == {PLACE: count()}


def test_a_share_that_was_counted_need_not_be_answered(folder: Path) -> None:
    answer = Answer("GM0014", "dedicated", frozenset({Line("all")}), "a", datetime(2018, 3, 1, 9))
    add_answers(folder, [answer])
    before = completeness(read_wave(folder)).row(0, named=True)
    add_counts(folder, [count()])
    after = completeness(read_wave(folder)).row(0, named=True)
    assert after == {**before, "answered": before["answered"] + 1}


def test_a_table_is_counted_when_all_its_lines_are(folder: Path) -> None:
    add_counts(folder, [of_group(item) for item in ("women", "men", "family_reunification")])
    assert completeness(read_wave(folder))["answered"].to_list() == [0]
    add_counts(folder, [of_group("under_28")])
    assert completeness(read_wave(folder))["answered"].to_list() == [1]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (count("101"), "GM0014, in_education: Write a number from 0 up to and including 100."),
        (count("dont_know"), "GM0014, in_education: Write a number here, without letters."),
        (count("12.34"), "Write at most 1 decimals."),
        (count(question="dedicated"), "GM0014, dedicated: no question of this wave that a register can count."),
        (count(item="women"), "no question of this wave that a register can count"),
        (count(figure="on_benefit"), "counted as on_benefit, but the question is about in_education"),
        (count(municipality="GM0018"), "not in the frame; since 2018-01-01 it is part of GM1952"),
    ],
)
def test_a_count_that_does_not_fit_is_refused_and_nothing_is_added(folder: Path, wrong: Count, told: str) -> None:
    with pytest.raises(SurveyError) as refused:
        add_counts(folder, [count(), wrong])
    assert told in str(refused.value)
    assert not read_wave(folder).counts


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (contest(respondent="stranger"), "stranger contests a count of GM0014, but is no respondent of it"),
        (Contest("GM0014", "on_benefit", "", "a", datetime(2018, 3, 1), "no"), "of which nothing was counted"),
    ],
)
def test_a_contest_of_nothing_or_by_nobody_is_refused(folder: Path, wrong: Contest, told: str) -> None:
    add_counts(folder, [count()])
    with pytest.raises(SurveyError, match=told):
        add_contests(folder, [wrong])


@pytest.mark.parametrize(
    ("file", "row"),
    [
        ("counted.csv", "municipality,question,value,day,figure,delivered_at\nGM0014,a,4,May,a,2018-03-01T09:00\n"),
        ("answers.csv", "municipality,question,respondent,recorded_at\nGM0014,who_first,a,2018-03-01T09:00Z\n"),
    ],
)
def test_a_day_or_a_moment_that_is_none_is_told_with_its_place(folder: Path, file: str, row: str) -> None:
    (folder / file).write_text(row, "utf-8")
    with pytest.raises(SurveyError, match=f"{file}, line 2"):
        read_wave(folder)


@given(st.data())
def test_what_stands_of_counts_is_what_a_plain_reading_of_the_rules_says(data: st.DataObject) -> None:
    hours = st.integers(0, 5)
    counts = [count(str(hour), hour=hour) for hour in data.draw(st.sets(hours))]
    told = data.draw(st.dictionaries(st.tuples(st.sampled_from("ab"), hours), st.sampled_from(["no", ""])))
    contests = [contest(why, hour, name) for (name, hour), why in told.items()]
    found = standing_counts(data.draw(st.permutations(counts)), data.draw(st.permutations(contests)))
    if not counts:
        assert not found.counted
        assert not found.contested
        return
    last = max(counts, key=lambda one: one.delivered_at)
    final = [
        max((one for one in contests if one.respondent == name), key=lambda one: one.recorded_at, default=None)
        for name in "ab"
    ]
    refused = any(one and one.why and one.recorded_at >= last.delivered_at for one in final)
    assert (found.contested if refused else found.counted) == {PLACE: last}
    assert not (found.counted if refused else found.contested)
