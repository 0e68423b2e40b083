"""Handing over, covering, and moving to another municipality."""

from datetime import date, timedelta

from django.urls import reverse

from inbeeld.register.actions.people import assign
from inbeeld.register.actions.recording import NextStep, record, record_contact
from inbeeld.register.models import (
    Assignment,
    Audit,
    Contact,
    Cover,
    Details,
    Employee,
    Handover,
    Person,
    PlanStep,
    Profile,
    Transfer,
)
from tests.web.conftest import Browser
from tests.world import TODAY, World, someone

WITHOUT = "/people/without-case-manager/"
WHY = {"start": "2026-05-04", "reason": "Samira gaat weg"}


def test_a_whole_caseload_is_shared_out_over_colleagues_and_a_household_stays_together(
    world: World, browser: Browser
) -> None:
    """The family of three goes to one of the two colleagues, who then has most, so Berhane to the other."""
    family = [
        someone(world.leader, f"50{n}", f"Lid {n}", guided_by=world.colleague, household_id="H") for n in range(3)
    ]
    _third(world)
    page = browser.of(world.leader).get("/people/hand-over/", {"from": "KM2"})
    told = page.content.decode()
    assert "Berhane Haile" in told
    assert "begeleidt 1 persoon" in told
    assert "heeft de komende weken de meeste ruimte." in told
    proposed = page.context["handing"].proposed
    [taker] = {proposed[str(person.id)] for person in family}
    other = proposed[str(world.berhane.id)]
    assert {taker, other} == {"KM1", "KM3"}
    form = {f"to_{person}": number for person, number in proposed.items()}
    assert browser.post("/people/hand-over/?from=KM2", form | WHY).status_code == 302
    assert [_guides(person) for person in (*family, world.berhane)] == [[taker]] * 3 + [[other]]
    unread = Handover.objects.filter(receiver__number=taker, giver="KM2", read_at__isnull=True)
    assert unread.count() == 3


def test_somebody_else_can_be_chosen_and_the_log_tells_how_much_was_as_proposed(
    world: World, browser: Browser
) -> None:
    _third(world)
    other = someone(world.leader, "500", "Lid", guided_by=world.colleague)
    page = browser.of(world.leader).get("/people/hand-over/", {"from": "KM2"})
    [rather] = {"KM1", "KM3"} - {page.context["handing"].proposed[str(world.berhane.id)]}
    browser.post("/people/hand-over/?from=KM2", _to(rather, world.berhane) | _to("", other) | WHY)
    assert (_guides(world.berhane), _guides(other)) == ([rather], ["KM2"])
    told = Audit.objects.filter(action="people.handed_over").latest("pk").told
    assert told == {"to": rather, "instead_of": "KM2", "as_proposed": 0}


def test_a_proposal_is_made_again_for_those_who_can_take_over(world: World, browser: Browser) -> None:
    _third(world)
    page = browser.of(world.leader).get("/people/hand-over/", {"from": "KM2", "to": "KM1"})
    assert set(page.context["handing"].proposed.values()) == {"KM1"}
    refused = browser.post("/people/hand-over/?from=KM2&to=KM1", _to("KM3", world.berhane) | WHY)
    assert refused.status_code == 200
    assert _guides(world.berhane) == ["KM2"]


def test_somebody_who_speaks_the_language_is_proposed(world: World, browser: Browser) -> None:
    _third(world)
    Employee.objects.filter(pk=world.samira.pk).update(languages="ti en")
    record(model=Profile, person=world.berhane, languages="ti", by=world.colleague)
    told = browser.of(world.leader).get("/people/hand-over/", {"from": "KM2"}).content.decode()
    assert "samira spreekt Tigrinya en heeft ruimte. Anders third." in told


def test_nothing_is_handed_over_without_a_reason_or_a_receiver(world: World, browser: Browser) -> None:
    browser.of(world.leader)
    page = browser.post("/people/hand-over/?from=KM2", _to("", world.berhane) | WHY).content.decode()
    assert "Kies voor minstens één persoon wie overneemt." in page
    browser.post("/people/hand-over/?from=KM2", _to("KM1", world.berhane) | {"start": "2026-05-04"})
    assert _guides(world.berhane) == ["KM2"]


def test_the_receiver_marks_it_read_and_the_giver_sees_no_more(world: World, browser: Browser) -> None:
    browser.of(world.samira).post("/people/hand-over/?from=KM1", _to("KM2", world.aster) | WHY)
    assert browser.get(f"/people/{world.aster.id}/").status_code == 404
    browser.of(world.colleague)
    assert "Samira gaat weg" in browser.get("/people/handovers/").content.decode()
    handover = Handover.objects.get(receiver=world.colleague, person=world.aster)
    browser.post(f"/people/handovers/{handover.id}/read/")
    handover.refresh_from_db()
    assert handover.read_at is not None
    assert "Aster" in browser.get("/people/").content.decode()


def test_only_the_receiver_marks_it_read(world: World, browser: Browser) -> None:
    handover = Handover.objects.get(receiver=world.colleague)
    assert browser.of(world.samira).post(f"/people/handovers/{handover.id}/read/").status_code == 404


def test_several_guide_one_person_without_overwriting_each_other(world: World, browser: Browser) -> None:
    form = _to("KM2", world.aster) | {"beside": "on", **WHY}
    browser.of(world.samira).post("/people/hand-over/?from=KM1", form)
    assert _guides(world.aster) == ["KM1", "KM2"]


def test_nobody_hands_over_the_people_of_a_colleague(world: World, browser: Browser) -> None:
    browser.of(world.samira).post("/people/hand-over/?from=KM2", _to("KM1", world.berhane) | WHY)
    assert _guides(world.berhane) == ["KM2"]


def test_whom_nobody_guides_is_given_to_somebody_by_the_team_leader(world: World, browser: Browser) -> None:
    """Also who settles soon; not a child, nor somebody who left."""
    someone(world.leader, "700", "Straks Hier", settled=TODAY + timedelta(weeks=4))
    someone(world.leader, "701", "Een Kind", birth_date=date(2020, 1, 1))
    someone(world.leader, "702", "Al Weg", left_date=TODAY)
    someone(world.leader, "703", "Veel Later", settled=TODAY + timedelta(weeks=40))
    page = browser.of(world.leader).get("/people/hand-over/", follow=True).content.decode()
    assert ["Noor Without" in page, "Straks Hier" in page] == [True, True]
    assert not any(name in page for name in ("Aster", "Een Kind", "Al Weg", "Veel Later"))
    browser.post(WITHOUT, _to("KM1", world.nobody) | WHY)
    assert _guides(world.nobody) == ["KM1"]
    assert "Noor Without" not in browser.get(WITHOUT).content.decode()


def test_one_of_a_household_goes_to_whom_guides_the_other(world: World, browser: Browser) -> None:
    someone(world.leader, "700", "De Een", household_id="H", guided_by=world.colleague)
    other = someone(world.leader, "701", "De Ander", household_id="H")
    page = browser.of(world.leader).get(WITHOUT)
    assert page.context["handing"].proposed[str(other.id)] == "KM2"
    assert "colleague begeleidt deze persoon of iemand uit het huishouden al." in page.content.decode()


def test_covering_needs_a_reason_and_ends_within_a_month(world: World, browser: Browser) -> None:
    form = {"colleague": world.colleague.id, "reason": "vakantie", "until": "2026-08-01"}
    assert "hoogstens een maand" in browser.of(world.samira).post("/people/cover/", form).content.decode()
    browser.post("/people/cover/", form | {"until": "2026-05-20"})
    assert Cover.objects.get().reason == "vakantie"
    assert browser.get(f"/people/{world.berhane.id}/").status_code == 200
    told = browser.of(world.leader).get("/people/handovers/").content.decode()
    assert "samira neemt waar voor colleague, tot en met 20 mei 2026: vakantie" in told


def test_a_move_is_a_warm_handover_after_which_the_old_municipality_sees_that_the_person_left(
    world: World, browser: Browser
) -> None:
    step = NextStep("Bellen met de nieuwe school")
    record_contact(
        people=[world.aster], date=TODAY, channel="visit", about="Afscheid", next_step=step, by=world.samira
    )
    form = {"to": "GM1952", "moved_on": "2026-05-04", "message": "Aster zoekt een school"}
    assert browser.of(world.samira).post(f"/people/{world.aster.id}/move/", form).status_code == 302
    browser.of(world.leader_elsewhere)
    assert "Aster zoekt een school" in browser.get("/people/arrivals/").content.decode()
    assert browser.get(f"/people/{world.aster.id}/").status_code == 404
    transfer = Transfer.objects.get()
    browser.post(reverse("people:arrive", args=[transfer.id]), {"number": "7001"})
    arrived = Person.objects.get(number="7001", municipality="GM1952")
    assert Contact.current.get(person=arrived).about == "Afscheid"
    assert PlanStep.current.get(person=arrived).what == "Bellen met de nieuwe school"
    assert "Aster Tesfay" in browser.get(f"/people/{arrived.id}/").content.decode()
    assert browser.of(world.leader).get(f"/people/{world.aster.id}/").status_code == 404
    assert "Aster Tesfay" in browser.get("/people/arrivals/").content.decode()
    assert Details.current.get(person=world.aster).left_date == TODAY


def _guides(person: Person) -> list[str]:
    held = Assignment.current.filter(person=person, end__isnull=True)
    return sorted(held.values_list("case_manager", flat=True))


def _to(number: str, *people: Person) -> dict[str, str]:
    """What the page sends when this colleague is chosen for each of them."""
    return {f"to_{person.id}": number for person in people}


def _third(world: World) -> object:
    from inbeeld.register.actions.employing import employ
    from inbeeld.register.roles import Role

    third = employ(
        username="third", role=Role.CASE_MANAGER, municipality=world.leader.municipality, number="KM3", by=None
    )
    someone_there = someone(world.leader, "600", "Al Bij Drie", guided_by=third)
    assign(people=[someone_there], to=third, start=TODAY, reason="again", by=world.leader)
    return third
