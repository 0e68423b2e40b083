from datetime import date, timedelta

import pytest

from inbeeld.register.actions.surveying.answers import ChangedMeanwhileError, ClosedError, Given, answer
from inbeeld.register.actions.surveying.respondents import hand_over, new_link, take_back
from inbeeld.register.actions.surveying.waves import move_stop
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Audit, SurveyAnswer, SurveyLink, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Line
from tests.surveyed import link_of
from tests.world import ELSEWHERE, HERE, TODAY, World

ALL, SOME = frozenset({Line("all")}), frozenset({Line("some")})


def save(
    link: SurveyLink, lines: frozenset[Line], seen: SurveyAnswer | None = None, question: str = "dedicated"
) -> None:
    answer(link=link, municipality=HERE, given={question: Given(lines, seen.pk if seen else None)})


def last() -> SurveyAnswer:
    return SurveyAnswer.objects.latest("pk")


def test_what_was_answered_stands_and_is_audited(wave: SurveyWave) -> None:
    save(link_of(wave, "r-here"), ALL)
    assert wave_of(wave).answers_of(HERE)["dedicated"].chosen == {"all"}
    audited = Audit.objects.get(action="answers.saved")
    assert (audited.by, audited.role, audited.told) == ("r-here", "respondent", {"questions": ["dedicated"]})


def test_an_answer_is_changed_by_adding_one(wave: SurveyWave) -> None:
    link = link_of(wave, "r-here")
    save(link, ALL)
    save(link, SOME, seen=last())
    assert [row.lines[0][1] for row in SurveyAnswer.objects.order_by("pk")] == ["all", "some"]
    assert wave_of(wave).answers_of(HERE)["dedicated"].chosen == {"some"}


def test_an_answer_is_taken_back_by_one_without_lines(wave: SurveyWave) -> None:
    link = link_of(wave, "r-here")
    save(link, ALL)
    save(link, frozenset(), seen=last())
    assert wave_of(wave).answers_of(HERE) == {}


def test_saving_the_same_again_adds_nothing(wave: SurveyWave) -> None:
    link = link_of(wave, "r-here")
    save(link, ALL)
    save(link, ALL)
    assert SurveyAnswer.objects.count() == 1


def test_who_saves_over_the_answer_of_a_colleague_is_told_and_nothing_is_lost(wave: SurveyWave) -> None:
    link = link_of(wave, "r-here")
    save(link, ALL)
    seen_by_both = last()
    save(hand_over(link=link, municipality=HERE, chapter="case_managers", for_whom="Team"), SOME, seen=seen_by_both)
    with pytest.raises(ChangedMeanwhileError) as told:
        answer(
            link=link,
            municipality=HERE,
            given={
                "dedicated": Given(frozenset({Line("no")}), seen_by_both.pk),
                "caseload": Given(frozenset({Line("40")}), None),
            },
        )
    assert {name: row.lines for name, row in told.value.latest.items()} == {"dedicated": [["", "some", ""]]}
    assert wave_of(wave).answers_of(HERE).keys() == {"dedicated"}


def test_two_respondents_who_differ_are_in_dispute(wave: SurveyWave) -> None:
    save(link_of(wave, "r-here"), ALL)
    save(link_of(wave, "r-both"), SOME)
    assert set(wave_of(wave).standing.disputes) == {(HERE, "dedicated")}


def test_a_handed_chapter_is_that_chapter_of_that_municipality(wave: SurveyWave) -> None:
    handed = hand_over(link=link_of(wave, "r-both"), municipality=HERE, chapter="employers", for_whom="Werkgevers")
    with pytest.raises(RefusedError):
        save(handed, ALL)
    with pytest.raises(RefusedError):
        answer(link=handed, municipality=ELSEWHERE, given={})


def test_what_is_no_answer_is_refused_as_a_whole(wave: SurveyWave) -> None:
    given = {"dedicated": Given(ALL, None), "caseload": Given(frozenset({Line("9" * 5_000)}), None)}
    with pytest.raises(RefusedError):
        answer(link=link_of(wave, "r-here"), municipality=HERE, given=given)
    assert not SurveyAnswer.objects.exists()


def test_nobody_answers_for_a_municipality_of_others(wave: SurveyWave) -> None:
    with pytest.raises(RefusedError):
        answer(link=link_of(wave, "r-elsewhere"), municipality=HERE, given={"dedicated": Given(ALL, None)})


def test_after_the_stop_nothing_is_written_until_it_is_moved(wave: SurveyWave, world: World) -> None:
    link = link_of(wave, "r-here")
    move_stop(wave=wave, closes=TODAY - timedelta(days=1), by=world.researcher)
    with pytest.raises(ClosedError):
        save(link_of(wave, "r-here"), ALL)
    move_stop(wave=wave, closes=TODAY, by=world.researcher)
    save(link_of(wave, "r-here"), ALL)
    assert last().link == link


def test_a_link_with_a_day_of_its_own_can_be_used_after_the_stop(wave: SurveyWave, world: World) -> None:
    lost = link_of(wave, "r-here")
    move_stop(wave=wave, closes=TODAY - timedelta(days=1), by=world.researcher)
    save(new_link(respondent=lost.respondent, until=TODAY, by=world.researcher), ALL)
    lost.refresh_from_db()
    with pytest.raises(ClosedError):
        save(lost, SOME)


def test_a_chapter_that_was_taken_back_is_closed_and_its_answers_stay(wave: SurveyWave) -> None:
    link = link_of(wave, "r-here")
    handed = hand_over(link=link, municipality=HERE, chapter="case_managers", for_whom="Team")
    save(handed, ALL)
    take_back(handed=handed, by=link)
    with pytest.raises(ClosedError):
        save(handed, SOME, seen=last())
    assert wave_of(wave).answers_of(HERE)["dedicated"].chosen == {"all"}


def test_a_respondent_is_shown_the_own_municipalities_only(wave: SurveyWave) -> None:
    save(link_of(wave, "r-here"), ALL)
    seen = wave_of(wave, only={ELSEWHERE})
    assert (seen.answers, seen.frame["municipality"].to_list(), set(seen.respondents)) == (
        (),
        [ELSEWHERE],
        {"r-elsewhere", "r-both"},
    )


def test_a_wave_does_not_stop_before_it_opens(wave: SurveyWave, world: World) -> None:
    with pytest.raises(RefusedError):
        move_stop(wave=wave, closes=date(2026, 3, 31), by=world.researcher)
