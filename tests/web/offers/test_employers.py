"""Employers: whom to call, when to speak again, who was placed there and whether it lasted."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from inbeeld.register.actions.employers import add_contact_person, add_employer, record_conversation
from inbeeld.register.actions.offering import add_offer
from inbeeld.register.actions.recording import decide, record
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Audit, ContactPerson, Conversation, Employee, Employer, Offer, Spell
from tests.web.conftest import Browser
from tests.world import TODAY, World, someone

EMPLOYERS, NEW = reverse("offers:employers"), reverse("offers:new_employer")
LONG_AGO = TODAY - timedelta(400)


def page(browser: Browser, who: Employee, address: str) -> str:
    answer = browser.of(who).get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def of(employer: Employer, name: str = "employer", *more: object) -> str:
    return reverse(f"offers:{name}", args=[employer.pk, *more])


@pytest.fixture
def bakery(world: World) -> Employer:
    return add_employer(name="Bakkerij De Proef", sector="bakkerij", by=world.samira)


def test_a_case_manager_adds_an_employer(world: World, browser: Browser) -> None:
    filled = {"name": "Bakkerij De Proef", "sector": "bakkerij", "located_in": "GM0014"}
    assert browser.of(world.samira).post(NEW, filled).status_code == 302
    one = Employer.current.get()
    assert (one.name, one.sector, one.located_in) == ("Bakkerij De Proef", "bakkerij", "GM0014")
    assert "al een werkgever met deze naam" in browser.post(NEW, filled).content.decode()


def test_a_change_keeps_the_old_version_and_leads_on(world: World, browser: Browser, bakery: Employer) -> None:
    filled = {"name": "Bakkerij De Nieuwe", "why": "nieuwe naam"}
    assert browser.of(world.samira).post(of(bakery, "change_employer"), filled).status_code == 302
    assert Employer.current.get().replaces == bakery
    assert "Bakkerij De Nieuwe" in browser.get(of(bakery), follow=True).content.decode()
    assert browser.post(of(bakery, "change_employer"), {**filled, "name": "Anders"}).status_code == 409


def test_a_conversation_says_when_to_speak_again(world: World, browser: Browser, bakery: Employer) -> None:
    talk = {"date": "2026-04-01", "channel": "visit", "about": "zoekt twee bakkers", "again_on": "2026-05-01"}
    assert browser.of(world.samira).post(of(bakery, "conversation"), talk).status_code == 302
    assert "Met <strong>1</strong> werkgever is het tijd" in page(browser, world.samira, EMPLOYERS)
    told = page(browser, world.colleague, of(bakery))
    assert "zoekt twee bakkers" in told
    assert "bezoek aan de werkgever" in told
    browser.post(of(bakery, "conversation"), {"date": "2026-05-04", "channel": "phone"})
    assert "Met <strong>0</strong> werkgevers is het tijd" in page(browser, world.samira, EMPLOYERS)


def test_the_day_to_speak_again_lies_after_the_conversation(world: World, browser: Browser, bakery: Employer) -> None:
    talk = {"date": "2026-04-01", "channel": "visit", "again_on": "2026-03-01"}
    told = browser.of(world.samira).post(of(bakery, "conversation"), talk).content.decode()
    assert "ligt vóór het gesprek" in told
    assert not Conversation.current.exists()


def test_what_was_recorded_by_mistake_counts_no_more(world: World, browser: Browser, bakery: Employer) -> None:
    talk = record_conversation(employer=bakery, date=TODAY, channel="phone", about="verkeerd", by=world.samira)
    address = of(bakery, "withdraw_conversation", talk.pk)
    assert "verkeerd" not in browser.of(world.samira).post(address, follow=True).content.decode()
    assert "Kijk" in browser.post(address, follow=True).content.decode()
    assert Conversation.objects.count() == 2


def test_whom_to_call_is_kept_changed_and_removed_for_good(world: World, browser: Browser, bakery: Employer) -> None:
    told = {"name": "Mees Bakker", "telephone": "0612345678"}
    browser.of(world.samira).post(of(bakery, "contact_person"), told)
    contact = ContactPerson.objects.get()
    browser.post(of(bakery, "change_contact_person", contact.pk), {**told, "role": "eigenaar"})
    assert "Mees Bakker</strong>, eigenaar" in page(browser, world.samira, of(bakery))
    browser.post(of(bakery, "remove_contact_person", contact.pk))
    assert not ContactPerson.objects.exists()
    assert "Mees" not in str(list(Audit.objects.values()))


def test_an_export_tells_of_employers_and_conversations_and_not_whom_to_call_or_what_was_said(
    world: World, bakery: Employer
) -> None:
    add_contact_person(employer=bakery, name="Mees Bakker", by=world.samira)
    record_conversation(employer=bakery, date=TODAY, channel="phone", about="zoekt bakkers", by=world.samira)
    assert world.leader.municipality
    caseload = caseload_of(world.leader.municipality)
    assert caseload["employers"]["name"].to_list() == ["Bakkerij De Proef"]
    assert caseload["conversations"]["employer_id"].to_list() == caseload["employers"]["employer_id"].to_list()
    assert not {"zoekt", "Mees"} & set(str([frame.to_dicts() for frame in caseload.tables.values()]).split("'"))


def test_another_municipality_does_not_see_it(world: World, browser: Browser, bakery: Employer) -> None:
    assert "Bakkerij" not in page(browser, world.leader_elsewhere, EMPLOYERS)
    for name in ("employer", "change_employer", "conversation", "contact_person"):
        assert browser.of(world.stranger).get(of(bakery, name)).status_code == 404


def _placed(world: World, bakery: Employer, since: date = LONG_AGO) -> Offer:
    vacancy = add_offer(kind="paid_work", title="Bakker", employer=bakery.key, by=world.leader)
    decide(person=world.aster, offer=vacancy.key, step="started", date=since, by=world.samira)
    record(model=Spell, person=world.aster, kind="paid_work", start=since, by=world.samira)
    return vacancy


@pytest.mark.parametrize(("since", "told"), [(LONG_AGO, "Het werk bleef."), (TODAY, "is nog niet bekend")])
def test_it_tells_who_was_placed_by_whom_and_whether_it_lasted(
    world: World, browser: Browser, bakery: Employer, since: date, told: str
) -> None:
    _placed(world, bakery, since)
    page_of = page(browser, world.leader, of(bakery))
    assert "Aster Tesfay</a>, Bakker" in page_of
    assert "geplaatst door samira" in page_of
    assert told in page_of


def test_who_may_not_see_a_person_does_not_see_the_placement(
    world: World, browser: Browser, bakery: Employer
) -> None:
    _placed(world, bakery)
    told = page(browser, world.colleague, of(bakery))
    assert "Aster" not in told
    assert "Niemand van de mensen die u mag zien" in told


def test_a_share_of_few_vacancies_is_not_shown_to_anybody(world: World, browser: Browser, bakery: Employer) -> None:
    _placed(world, bakery)
    for who in (world.leader, world.samira, world.policy):
        assert "te weinig om te tonen" in page(browser, who, EMPLOYERS)


def test_a_share_of_enough_vacancies_is_shown(world: World, browser: Browser, bakery: Employer) -> None:
    for n in range(12):
        vacancy = add_offer(kind="paid_work", title=f"Bakker {n}", employer=bakery.key, by=world.leader)
        person = someone(world.leader, f"B{n}", f"Bakker {n}")
        decide(person=person, offer=vacancy.key, step="started", date=LONG_AGO, by=world.samira)
        record(model=Spell, person=person, kind="paid_work", start=LONG_AGO, by=world.samira)
    assert "12 van 12 vacatures" in page(browser, world.policy, EMPLOYERS)


def test_a_policy_officer_sees_the_employers_and_not_who_can_be_called(
    world: World, browser: Browser, bakery: Employer
) -> None:
    told = page(browser, world.policy, EMPLOYERS)
    assert "Bakkerij De Proef" in told
    assert of(bakery) not in told
    assert browser.get(of(bakery)).status_code == 403


def test_a_search_finds_by_name_and_by_what_it_does(world: World, browser: Browser, bakery: Employer) -> None:
    add_employer(name="Zorghuis Elders", sector="zorg", by=world.samira)
    told = page(browser, world.samira, f"{EMPLOYERS}?q=bakk")
    assert "Bakkerij De Proef" in told
    assert "Zorghuis" not in told
    assert "geen werkgever gevonden" in page(browser, world.samira, f"{EMPLOYERS}?q=xqz")
