"""What helps: asked by a policy officer, worked out while nobody waits, kept as released, read by everybody."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from inbeeld.disclosure import DEFAULT, release_effects
from inbeeld.evidence import Learned
from inbeeld.facts.errors import RequestError
from inbeeld.register.actions.finding import begin_finding
from inbeeld.register.models import Finding, Looking
from inbeeld.web.evidence import working
from inbeeld.web.evidence.kept import read_back, told_effects
from inbeeld.web.evidence.telling import points
from tests.report.evidence.made import drawn, effect, emulated
from tests.web.conftest import Browser
from tests.web.evidence.scene import DAY, QUESTION, found
from tests.web.evidence.test_looking import course
from tests.world import HERE, World

OVERVIEW = reverse("evidence:instruments")
PAGE = reverse("evidence:instrument", args=["language_course"])
BEGIN = reverse("evidence:begin", args=["language_course"])
ASKED = {"outcome": "in_paid_work", "design": "auto", "by": "sex"}

Answer = Callable[[Learned | Exception], None]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "in_background", lambda work: work())  # threads share no SQLite in memory


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """What is learnt, whatever was asked."""

    def answered(learned: Learned | Exception) -> None:
        def learn(*_: Any) -> Learned:
            if isinstance(learned, Exception):
                raise learned
            return learned

        monkeypatch.setattr(working, "learn", learn)

    return answered


@pytest.mark.parametrize("learned", [emulated(), drawn(), emulated(overlap=None, sensitivity=())])
def test_what_was_released_is_read_back_as_it_was(learned: Learned) -> None:
    released = release_effects(learned, DEFAULT)
    assert read_back(json.loads(json.dumps(told_effects(released)))) == released


def test_which_way_it_points_depends_on_what_is_better() -> None:
    def way(*effects: Any, **more: Any) -> str:
        return points(release_effects(emulated(*effects, **more), DEFAULT))

    assert way(effect(0.1, 0.01)) == "better"
    assert way(effect(-0.1, 0.01)) == "worse"
    assert way(effect(0.01, 0.05)) == "unclear"
    assert way(effect(0.1, 0.01), outcome_id="on_benefit") == "worse"
    assert way(effect(0.1, 0.01, people=12)) == "unclear"


def test_from_not_knowing_to_a_finding(world: World, browser: Browser, answer: Answer) -> None:
    course(world)
    assert "Wij weten het nog van geen enkel middel" in browser.of(world.policy).get(OVERVIEW).content.decode()
    assert "Dit weten we nog niet" in browser.get(PAGE).content.decode()
    answer(emulated())
    browser.post(BEGIN, ASKED)
    page = browser.get(PAGE).content.decode()
    assert "Taalcursus: helpt het?" in page
    assert "Van elke honderd vergelijkbare mensen die toen niet begonnen waren dat er" in page
    assert "Dit is een vergelijking, geen loting" in page
    assert "<svg" in browser.get(OVERVIEW).content.decode()
    finding = Finding.objects.get()
    assert (finding.said, finding.day.day) == ("better", 1)


def test_a_question_has_one_answer_a_month(world: World, browser: Browser, answer: Answer) -> None:
    course(world)
    answer(emulated())
    browser.of(world.policy).post(BEGIN, ASKED)
    again = browser.post(BEGIN, ASKED, follow=True).content.decode()
    assert "Dit is al gevraagd" in again
    browser.post(BEGIN, ASKED | {"outcome": "on_benefit"})
    assert Finding.objects.count() == 2


def test_what_cannot_be_learnt_is_told_and_may_be_asked_anew(world: World, browser: Browser, answer: Answer) -> None:
    course(world)
    answer(RequestError("Deze tabel ontbreekt: contacts."))
    browser.of(world.policy).post(BEGIN, ASKED)
    assert "Deze tabel ontbreekt: contacts." in browser.get(PAGE).content.decode()
    answer(ValueError("Aster Tesfay"))
    browser.post(BEGIN, ASKED)
    told_now = browser.get(PAGE).content.decode()
    assert "Er ging iets mis bij ons" in told_now
    assert "Aster" not in told_now
    answer(emulated())
    browser.post(BEGIN, ASKED)
    assert Finding.objects.exclude(found_at=None).count() == 1


def test_what_was_cut_short_can_begin_again(world: World, browser: Browser, answer: Answer) -> None:
    course(world)
    begin_finding(instrument="language_course", day=DAY, question=QUESTION, by=world.policy)
    assert "Het uitrekenen is afgebroken" in browser.of(world.policy).get(PAGE).content.decode()
    answer(emulated())
    browser.post(BEGIN, ASKED)
    assert "Taalcursus: helpt het?" in browser.get(PAGE).content.decode()


def test_how_far_it_is_stands_on_the_page(world: World, browser: Browser) -> None:
    course(world)
    finding = begin_finding(instrument="language_course", day=DAY, question=QUESTION, by=world.policy)
    working.tell(finding, 0.25)
    assert 'value="0.25"' in browser.of(world.samira).get(PAGE).content.decode()
    progress = reverse("evidence:progress", args=["language_course"])
    assert 'value="0.25"' in browser.get(progress, headers={"HX-Request": "true"}).content.decode()
    assert browser.get(progress).status_code == 302


def test_it_comes_back_where_somebody_chooses(world: World, browser: Browser) -> None:
    offer, finding = course(world), found(world)
    page = browser.of(world.samira).get(reverse("offers:offer", args=[offer.pk])).content.decode()
    assert "Mensen die begonnen waren later vaker in betaald werk." in page
    shown = Looking.objects.get()
    assert (shown.said, shown.finding) == ("better", finding)
    browser.get(f"{PAGE}?looking={shown.pk}")
    shown.refresh_from_db()
    assert shown.opened_at


def test_it_is_taken_along_as_a_file(world: World, browser: Browser) -> None:
    pk = found(world).pk
    browser.of(world.policy)
    for form, begin in (("pdf", b"%PDF"), ("csv", b"instrument,"), ("effects", b"{")):
        assert browser.get(reverse("evidence:download", args=[pk, form])).content.startswith(begin)
    assert browser.get(reverse("evidence:download", args=[pk, "xlsx"])).status_code == 404
    elsewhere = browser.of(world.leader_elsewhere).get(reverse("evidence:download", args=[pk, "csv"]))
    assert elsewhere.status_code == 404


def test_only_a_policy_officer_asks(world: World, browser: Browser) -> None:
    course(world)
    assert browser.of(world.leader).post(BEGIN, ASKED).status_code == 403
    assert browser.of(world.policy).post(BEGIN, ASKED | {"outcome": "happiness"}).status_code == 422
    assert browser.post(reverse("evidence:begin", args=["unheard_of"]), ASKED).status_code == 404
    assert not Finding.objects.exists()


def test_the_command_does_what_the_button_does(world: World, answer: Answer, capsys: Any) -> None:
    course(world)
    answer(emulated())
    call_command("learn", "policy", "language_course")
    assert "De marge loopt van" in capsys.readouterr().out
    assert Finding.objects.get().municipality_id == HERE
    for asked, wrong in ((("samira", "language_course"), "no policy officer"), (("policy", "unheard_of"), "Nothing")):
        with pytest.raises(CommandError, match=wrong):
            call_command("learn", *asked)
    with pytest.raises(CommandError, match="al gevraagd"):
        call_command("learn", "policy", "language_course")
