"""Filling in a chapter: what fits is saved, what does not stays as it was typed, and one may come back."""

import pytest

from inbeeld.register.models import SurveyAnswer, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Line
from tests.surveyed import link_of
from tests.web.survey.conftest import Opener
from tests.web.survey.scene import save
from tests.web.survey.sending import Chapter
from tests.world import ELSEWHERE, HERE

POLICY, MANAGERS, RESULTS, LAST = (
    f"/survey/{HERE}/{chapter}/" for chapter in ("policy", "case_managers", "results", "what_works")
)


def lines(wave: SurveyWave, question: str, code: str = HERE) -> set[Line]:
    return set(wave_of(wave).answers_of(code)[question].lines)


def test_each_kind_of_answer_is_saved_and_stands_in_the_form_again(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-here")
    Chapter(browser, POLICY).send(written_policy="no", goals=["paid_work", "education"])
    Chapter(browser, MANAGERS).send(
        dedicated="all",
        dedicated_fte="2,5",
        dedicated_share="62,5 %",
        dedicated_share___basis="estimated",
        caseload="1.000",
        capacity="dont_know",
    )
    Chapter(browser, RESULTS).send(
        reference_day="2026-01-01",
        standing__in_paid_work="30",
        standing__in_paid_work___basis="counted",
        standing__on_benefit___unknown="yes",
    )
    Chapter(browser, LAST).send(what_works="Veel tijd.\r\nEen vaste klantmanager.")
    assert lines(wave, "goals") == {Line("chosen", "paid_work"), Line("chosen", "education")}
    assert lines(wave, "dedicated_fte") == {Line("2.5")}
    assert lines(wave, "dedicated_share") == {Line("62.5", "", "estimated")}
    assert lines(wave, "caseload") == {Line("1000")}
    assert lines(wave, "capacity") == {Line("dont_know")}
    assert lines(wave, "standing") == {Line("30", "in_paid_work", "counted"), Line("dont_know", "on_benefit")}
    assert lines(wave, "what_works") == {Line("Veel tijd.\nEen vaste klantmanager.")}
    standing = Chapter(browser, RESULTS).fields
    assert (standing["reference_day"], standing["standing-in_paid_work"]) == (["2026-01-01"], ["30"])
    assert standing["standing-in_paid_work--basis"] == ["counted"]
    assert standing["standing-on_benefit--unknown"] == ["yes"]
    assert Chapter(browser, MANAGERS).fields["dedicated_share"] == ["62,5"]


def test_saving_again_without_a_change_adds_nothing(wave: SurveyWave, opened: Opener) -> None:
    chapter = Chapter(opened("r-here"), MANAGERS)
    chapter.send(dedicated="no", caseload="40")
    before = SurveyAnswer.objects.count()
    chapter.again()
    chapter.send()
    assert SurveyAnswer.objects.count() == before == 2


def test_what_fits_is_saved_and_what_does_not_stays_as_it_was_typed(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-here")
    chapter = Chapter(browser, MANAGERS)
    answer = chapter.send(to="next", dedicated="no", caseload="7" * 5_000)
    page = answer.content.decode()
    assert "Eén antwoord is bewaard." in page
    assert "Schrijf hier een getal, zonder letters." in page
    assert chapter.fields["caseload"] == ["7" * 5_000]
    assert set(wave_of(wave).answers_of(HERE)) == {"dedicated"}
    assert chapter.send(to="next", caseload="40").status_code == 302
    assert lines(wave, "caseload") == {Line("40")}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"dedicated_share": "50"}, "Zeg of dit is geteld of geschat."),
        ({"dedicated_share": "150", "dedicated_share___basis": "counted"}, "Schrijf een getal van 0 tot en met 100."),
        ({"caseload": "1,5"}, "Schrijf een heel getal."),
        ({"caseload": "40", "caseload___unknown": "yes"}, "Niet allebei."),
        ({"dedicated": "strange"}, "Kies een van de antwoorden die er staan."),
    ],
)
def test_what_is_wrong_is_told_beside_the_question(
    wave: SurveyWave, opened: Opener, typed: dict[str, str], told: str
) -> None:
    save(link_of(wave, "r-here"), "dedicated", Line("all"))
    assert told in Chapter(opened("r-here"), MANAGERS).send(**typed).content.decode()


def test_in_a_table_of_shares_it_is_told_beside_the_row(wave: SurveyWave, opened: Opener) -> None:
    page = Chapter(opened("r-here"), RESULTS).send(
        standing__in_paid_work="30", standing__in_paid_work___basis="counted", standing__on_benefit="veel"
    )
    assert 'id="standing-on_benefit-problem">Schrijf hier een getal' in page.content.decode()
    assert 'id="standing-in_paid_work-problem"' not in page.content.decode()


def test_what_is_wrong_is_told_in_the_language_of_the_page(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-here")
    browser.post("/language/setlang/", {"language": "en", "next": "/survey/"})
    page = Chapter(browser, MANAGERS).send(caseload="forty").content.decode()
    assert "Write a number here, without letters." in page
    assert "How many people does a full-time case manager guide?" in page


def test_nothing_is_required_and_next_leads_to_the_next_chapter_and_at_last_to_all_answers(opened: Opener) -> None:
    browser = opened("r-here")
    assert Chapter(browser, POLICY).send(to="next")["Location"] == f"/survey/{HERE}/first_contact/"
    assert Chapter(browser, LAST).send(to="next")["Location"] == f"/survey/{HERE}/"


def test_an_answer_that_was_chosen_can_be_taken_back(wave: SurveyWave, opened: Opener) -> None:
    chapter = Chapter(opened("r-here"), MANAGERS)
    chapter.send(dedicated="all")
    chapter.again()
    chapter.send(dedicated="")
    assert wave_of(wave).answers_of(HERE) == {}


def test_a_question_that_hangs_on_an_answer_comes_after_saving_and_one_stays_with_it(
    wave: SurveyWave, opened: Opener
) -> None:
    browser = opened("r-here")
    chapter = Chapter(browser, MANAGERS)
    assert 'id="q-dedicated_fte" data-asked-if="dedicated" data-is="all some" hidden' in str(
        browser.get(MANAGERS).content.decode()
    )
    answer = chapter.send(to="next", dedicated="some")
    assert answer["Location"] == MANAGERS
    page = browser.get(MANAGERS).content.decode()
    assert "Door uw antwoord is er in dit hoofdstuk een vraag bij gekomen." in page
    assert 'id="q-dedicated_fte" data-asked-if="dedicated" data-is="all some">' in page
    chapter.again()
    assert chapter.send(to="next")["Location"] == f"/survey/{HERE}/education/"


def test_the_start_page_says_how_far_each_chapter_is_and_what_comes_next(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-both")
    assert "Begin met: Visie en beleid (Groningen)" in browser.get("/survey/").content.decode()
    Chapter(browser, POLICY).send(
        written_policy="no", goals="none", who_first="enough_for_all", side_by_side="dont_know"
    )
    page = browser.get("/survey/").content.decode()
    assert "✓ 4 van 4" in page
    assert "Verder met: Eerste contact (Groningen)" in page
    assert "4 van 41 vragen beantwoord" in page


def test_each_municipality_of_a_respondent_has_its_own_answers(wave: SurveyWave, opened: Opener) -> None:
    browser = opened("r-both")
    Chapter(browser, MANAGERS).send(caseload="40")
    Chapter(browser, MANAGERS.replace(HERE, ELSEWHERE)).send(caseload="60")
    assert (lines(wave, "caseload"), lines(wave, "caseload", ELSEWHERE)) == ({Line("40")}, {Line("60")})


def test_what_another_respondent_of_the_municipality_answered_stands_beside_it(
    wave: SurveyWave, opened: Opener
) -> None:
    save(link_of(wave, "r-both"), "caseload", Line("55"))
    chapter = Chapter(opened("r-here"), MANAGERS)
    assert chapter.fields["caseload"] == [""]
    page = chapter.send().content.decode() or opened("r-here").get(MANAGERS).content.decode()
    assert "Iemand anders van uw gemeente antwoordde:" in page
    assert "55 mensen" in page
