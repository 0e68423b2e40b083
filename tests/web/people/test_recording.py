"""Recording, correcting and taking back, as a case manager does it."""

from datetime import date

import pytest
from django.http import HttpResponse

from inbeeld.register.actions.act import acting
from inbeeld.register.actions.recording import correct
from inbeeld.register.models import (
    Audit,
    Contact,
    Decision,
    Details,
    Employee,
    Goal,
    Handover,
    Offer,
    Person,
    PlanStep,
    Reading,
    Spell,
)
from tests.web.conftest import Browser
from tests.world import TODAY, World, someone

CONTACT = {"date": "2026-05-04", "channel": "visit", "about": "Over werk"}


def posted(browser: Browser, address: str, **told: object) -> HttpResponse:
    answer = browser.post(address, told)
    assert answer.status_code in (302, 303), answer.content.decode()
    return answer


def test_a_contact_is_recorded_from_the_list_with_a_next_step(world: World, browser: Browser) -> None:
    form = CONTACT | {"what": "CV maken", "due": "2026-05-20", "whose_turn": "person", "next": "/people/?q=as"}
    answer = posted(
        browser.of(world.samira), f"/people/contact/?person={world.aster.id}", person=world.aster.id, **form
    )
    assert answer["Location"] == "/people/?q=as"
    contact = Contact.current.get(person=world.aster)
    assert (contact.channel, contact.about, contact.case_manager) == ("visit", "Over werk", "KM1")
    assert PlanStep.current.get(person=world.aster).due == date(2026, 5, 20)
    assert Audit.objects.get(action="contacts.recorded").people == [str(world.aster.id)]


def test_one_contact_with_a_family_is_a_fact_in_the_file_of_each(world: World, browser: Browser) -> None:
    family = [
        someone(world.leader, f"30{n}", f"Lid {n}", guided_by=world.samira, household_id="H9") for n in range(3)
    ]
    page = browser.of(world.samira).get("/people/contact/", {"person": family[0].id}).content.decode()
    assert all(f"Lid {n}" in page for n in range(3))
    posted(browser, f"/people/contact/?person={family[0].id}", person=[one.id for one in family[:2]], **CONTACT)
    assert [Contact.current.filter(person=one).count() for one in family] == [1, 1, 0]


def test_nobody_is_contacted_whom_one_may_not_see(world: World, browser: Browser) -> None:
    browser.of(world.samira)
    assert browser.get("/people/contact/", {"person": world.berhane.id}).status_code == 404
    both = {"person": [world.aster.id, world.berhane.id], **CONTACT}
    assert browser.post(f"/people/contact/?person={world.aster.id}", both).status_code == 200
    assert not Contact.objects.exists()


def test_a_contact_does_not_lie_in_the_future(world: World, browser: Browser) -> None:
    form = CONTACT | {"date": "2026-05-05", "person": world.aster.id}
    answer = browser.of(world.samira).post(f"/people/contact/?person={world.aster.id}", form)
    assert "Deze dag moet nog komen" in answer.content.decode()


@pytest.mark.parametrize("step", ["declined", "not_eligible"])
def test_the_reason_cannot_be_skipped_when_somebody_falls_off(world: World, browser: Browser, step: str) -> None:
    offer = _offer(world.leader)
    told = {"offer": offer, "step": step, "date": "2026-05-04"}
    answer = browser.of(world.samira).post(f"/people/{world.aster.id}/decision/", told)
    assert "Zeg in een paar woorden waarom" in answer.content.decode()
    posted(browser, f"/people/{world.aster.id}/decision/", **told, reason="reistijd")
    assert Decision.current.get(person=world.aster).reason == "reistijd"


@pytest.mark.parametrize(
    ("noun", "told"),
    [
        ("period", {"kind": "paid_work", "start": "2026-04-01", "contract": "temporary", "found_through": "network"}),
        ("barrier", {"kind": "barrier_health", "start": "2026-04-01"}),
        ("profile", {"language_level": "A2"}),
        ("goal", {"goal": "Werken in de zorg", "set_on": "2026-04-01"}),
        ("step", {"what": "CV maken", "agreed_on": "2026-04-01"}),
        ("helper", {"role": "mentor", "start": "2026-04-01", "name": "Wil"}),
        ("meeting", {"title": "Banenmarkt", "date": "2026-04-01"}),
    ],
)
def test_every_kind_of_fact_has_a_short_form_and_shows_on_the_page(
    world: World, browser: Browser, noun: str, told: dict[str, str]
) -> None:
    browser.of(world.samira)
    assert browser.get(f"/people/{world.aster.id}/{noun}/").status_code == 200
    posted(browser, f"/people/{world.aster.id}/{noun}/", **told)
    shown = browser.get(f"/people/{world.aster.id}/").content.decode()
    assert any(word in shown for word in ("Werken in de zorg", "CV maken", "Wil", "Banenmarkt", "A2", "1 april 2026"))


def test_a_period_does_not_end_before_it_starts(world: World, browser: Browser) -> None:
    told = {"kind": "education", "start": "2026-04-01", "end": "2026-03-01"}
    answer = browser.of(world.samira).post(f"/people/{world.aster.id}/period/", told)
    assert "Deze dag ligt voor de eerste dag" in answer.content.decode()


def test_a_correction_needs_a_reason_and_the_old_stays_readable(world: World, browser: Browser) -> None:
    posted(browser.of(world.samira), f"/people/{world.aster.id}/period/", kind="education", start="2026-04-01")
    spell = Spell.current.get(person=world.aster)
    address = f"/people/{world.aster.id}/period/{spell.id}/"
    changed = {"kind": "education", "start": "2026-04-10"}
    assert "Zeg waarom u dit wijzigt" in browser.post(address, changed).content.decode()
    posted(browser, address, **changed, why="verkeerde dag")
    assert Spell.current.get(person=world.aster).start == date(2026, 4, 10)
    assert Spell.objects.filter(person=world.aster).count() == 2
    history = browser.get(f"/people/{world.aster.id}/history/").content.decode()
    assert all(text in history for text in ("verkeerde dag", "samira", "1 april 2026", "10 april 2026"))


def test_something_that_simply_ends_needs_no_reason(world: World, browser: Browser) -> None:
    posted(browser.of(world.samira), f"/people/{world.aster.id}/period/", kind="education", start="2026-04-01")
    spell = Spell.current.get(person=world.aster)
    ended = {"kind": "education", "start": "2026-04-01", "end": "2026-05-01"}
    posted(browser, f"/people/{world.aster.id}/period/{spell.id}/", **ended)
    assert Spell.current.get(person=world.aster).end == date(2026, 5, 1)


def test_who_saves_second_is_told_and_loses_nothing(world: World, browser: Browser) -> None:
    posted(browser.of(world.samira), f"/people/{world.aster.id}/step/", what="CV maken", agreed_on="2026-04-01")
    step = PlanStep.current.get(person=world.aster)
    correct(fact=step, why="anders", by=world.leader, what="CV en brief maken")
    mine = {"what": "CV maken met Wil", "agreed_on": "2026-04-01", "why": "hulp"}
    answer = browser.post(f"/people/{world.aster.id}/step/{step.id}/", mine)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "net voor u" in text
    assert "CV en brief maken" in text
    assert "CV maken met Wil" in text
    latest = PlanStep.current.get(person=world.aster)
    posted(browser, f"/people/{world.aster.id}/step/{latest.id}/", **mine)
    assert PlanStep.current.get(person=world.aster).what == "CV maken met Wil"


def test_a_step_is_done_in_one_press(world: World, browser: Browser) -> None:
    posted(browser.of(world.samira), f"/people/{world.aster.id}/step/", what="CV maken", agreed_on="2026-04-01")
    step = PlanStep.current.get(person=world.aster)
    posted(browser, f"/people/{world.aster.id}/done/{step.id}/")
    assert PlanStep.current.get(person=world.aster).done_on == TODAY


def test_a_barrier_that_was_looked_at_again_asks_for_nothing(world: World, browser: Browser) -> None:
    posted(browser.of(world.samira), f"/people/{world.aster.id}/barrier/", kind="barrier_health", start="2025-01-01")
    Spell.objects.update(recorded_at=None)
    assert "gezondheid. Al" in browser.get("/people/").content.decode()
    posted(browser, f"/people/{world.aster.id}/review/{Spell.current.get(person=world.aster).id}/")
    assert "gezondheid. Al" not in browser.get("/people/").content.decode()


def test_what_was_recorded_by_mistake_counts_nowhere_and_stays_readable(world: World, browser: Browser) -> None:
    posted(browser.of(world.samira), f"/people/{world.aster.id}/goal/", goal="Piloot", set_on="2026-04-01")
    goal = Goal.current.get(person=world.aster)
    posted(browser, f"/people/{world.aster.id}/goal/{goal.id}/withdraw/", why="verkeerde persoon")
    assert not Goal.current.filter(person=world.aster).exists()
    assert "verkeerde persoon" in browser.get(f"/people/{world.aster.id}/history/").content.decode()


def test_opening_a_file_is_logged_with_its_purpose(world: World, browser: Browser) -> None:
    browser.of(world.samira).get(f"/people/{world.aster.id}/")
    reading = Reading.objects.get(person=world.aster.id)
    assert (reading.by, reading.purpose) == ("samira", "guidance")


def test_opening_the_form_of_a_fact_is_a_reading_too(world: World, browser: Browser) -> None:
    details = Details.current.get(person=world.aster)
    browser.of(world.samira).get(f"/people/{world.aster.id}/details/{details.id}/")
    assert Reading.objects.filter(person=world.aster.id, by="samira").exists()


def test_who_adds_somebody_needs_not_read_a_handover(world: World, browser: Browser) -> None:
    new = {
        "number": "4002", "name": "Nieuw", "sex": "f", "birth_date": "1990-01-01", "arrival_route": "asylum",
        "permit_date": "2026-01-01", "settled_date": "2026-02-01",
    }  # fmt: skip
    posted(browser.of(world.colleague), "/people/new/", **new)
    assert not Handover.objects.filter(person__number="4002", read_at__isnull=True).exists()


def test_personal_details_are_corrected_and_a_citizen_service_number_is_refused(
    world: World, browser: Browser
) -> None:
    browser.of(world.samira)
    new = {
        "number": "111222333", "name": "Nieuw", "sex": "f", "birth_date": "1990-01-01", "arrival_route": "asylum",
        "permit_date": "2026-01-01", "settled_date": "2026-02-01",
    }  # fmt: skip
    assert "burgerservicenummer" in browser.post("/people/new/", new).content.decode()
    posted(browser, "/people/new/", **(new | {"number": "4001"}))
    person = Person.objects.get(number="4001")
    details = Details.current.get(person=person)
    changed = new | {"name": "Nieuwe Naam", "why": "spelling"}
    posted(browser, f"/people/{person.id}/details/{details.id}/", **changed)
    assert "Nieuwe Naam" in browser.get("/people/").content.decode()


def _offer(by: Employee) -> str:
    with acting("offers.recorded", by=by) as act:
        return act.add_general(Offer, kind="course", title="Taal op de werkvloer", capacity=3).key
