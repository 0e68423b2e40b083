"""Handing over, covering, and moving to another municipality."""

from django.urls import reverse

from inbeeld.register.actions.people import assign
from inbeeld.register.actions.recording import NextStep, record_contact
from inbeeld.register.models import Assignment, Contact, Cover, Details, Handover, Person, PlanStep, Transfer
from tests.web.conftest import Browser
from tests.world import TODAY, World, someone

WHY = {"start": "2026-05-04", "reason": "Samira gaat weg"}


def test_a_whole_caseload_goes_to_several_colleagues_and_a_household_stays_together(
    world: World, browser: Browser
) -> None:
    family = [
        someone(world.leader, f"50{n}", f"Lid {n}", guided_by=world.colleague, household_id="H") for n in range(2)
    ]
    third = _third(world)
    page = browser.of(world.leader).get("/people/hand-over/", {"from": "KM2"}).content.decode()
    assert "Berhane Haile" in page
    assert "begeleidt 1 persoon" in page
    people = [world.berhane, *family]
    form = {"person": [person.id for person in people], "to": ["KM1", "KM3"], **WHY}
    assert browser.post("/people/hand-over/?from=KM2", form).status_code == 302
    guides = {person.number: set(_guides(person)) for person in people}
    assert guides["500"] == guides["501"] != guides["1002"]
    assert Handover.objects.filter(receiver=third, read_at__isnull=True).exists()


def test_the_receiver_marks_it_read_and_the_giver_sees_no_more(world: World, browser: Browser) -> None:
    form = {"person": world.aster.id, "to": "KM2", **WHY}
    browser.of(world.samira).post("/people/hand-over/?from=KM1", form)
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
    form = {"person": world.aster.id, "to": "KM2", "beside": "on", **WHY}
    browser.of(world.samira).post("/people/hand-over/?from=KM1", form)
    assert _guides(world.aster) == ["KM1", "KM2"]


def test_nobody_hands_over_the_people_of_a_colleague(world: World, browser: Browser) -> None:
    form = {"person": world.berhane.id, "to": "KM1", **WHY}
    browser.of(world.samira).post("/people/hand-over/?from=KM2", form)
    assert _guides(world.berhane) == ["KM2"]


def test_whom_nobody_guides_is_given_to_somebody_by_the_team_leader(world: World, browser: Browser) -> None:
    page = browser.of(world.leader).get("/people/hand-over/").content.decode()
    assert "Noor Without" in page
    assert "Aster" not in page
    browser.post("/people/hand-over/", {"person": world.nobody.id, "to": "KM1", **WHY})
    assert _guides(world.nobody) == ["KM1"]


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


def _third(world: World) -> object:
    from inbeeld.register.actions.employing import employ
    from inbeeld.register.roles import Role

    third = employ(
        username="third", role=Role.CASE_MANAGER, municipality=world.leader.municipality, number="KM3", by=None
    )
    someone_there = someone(world.leader, "600", "Al Bij Drie", guided_by=third)
    assign(people=[someone_there], to=third, start=TODAY, reason="again", by=world.leader)
    return third
