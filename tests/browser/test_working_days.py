"""Whole working days, from the first contact to lasting work, as case managers live them."""

from collections.abc import Callable
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from inbeeld.register.actions.act import acting
from inbeeld.register.models import Employee, Offer
from tests.browser.conftest import Visitor
from tests.browser.people import follow, log_in, log_out, press
from tests.world import TODAY, World, someone


def test_from_the_first_contact_to_lasting_work(
    world: World, visit: Visitor, calendar: Callable[[date], None]
) -> None:
    _offer(world.leader)
    page = log_in(visit(), world.samira)
    _new_person(page)
    expect(page.get_by_text("Nog niets vastgelegd. Begin met een eerste gesprek.")).to_be_visible()
    follow(page, "Contact vastleggen")
    page.get_by_label("Waar ging het over?").fill("Kennismaking. Rahel was naaister.")
    page.get_by_label("Volgende stap").fill("Intake taalcursus")
    press(page, "Opslaan")
    expect(page.get_by_text("Het contact is opgeslagen.")).to_be_visible()
    _add(page, "Doel toevoegen", {"Doel": "Werken in een atelier"})
    _add(page, "Profiel aanvullen", {"Jaren werkervaring": "6", "Wat wil deze persoon?": "naaien"})
    _decide(page, "aangeboden")
    _decide(page, "begonnen")
    _period(page, "bijstand", TODAY - timedelta(300))

    calendar(TODAY + timedelta(60))
    _back_tomorrow(page, world.samira)
    expect(page.get_by_text("60 dagen geen contact").first).to_be_visible()
    press(page, "Gedaan Intake taalcursus")
    _period(page, "betaald werk", TODAY + timedelta(58), contract="tijdelijk", found="eigen netwerk")
    follow(page, "Contact vastleggen")
    press(page, "Opslaan")
    expect(page.get_by_text("dagen geen contact")).to_have_count(0)

    calendar(TODAY + timedelta(460))
    _back_tomorrow(page, world.samira)
    expect(page.get_by_text("Het werk vanaf 1 juli 2026 is gevonden via: eigen netwerk.")).to_be_visible()
    expect(page.locator("svg.timeline rect.paid_work")).to_have_count(1)


def test_a_colleague_leaves(world: World, visit: Visitor) -> None:
    someone(world.leader, "1200", "Farah Osman", guided_by=world.colleague)
    leader = log_in(visit(), world.leader)
    follow(leader, "Overdragen")
    leader.get_by_role("link", name="colleague").first.click()
    expect(leader.get_by_label("Wie gaat Farah Osman begeleiden?")).to_contain_text("samira, begeleidt 1 persoon")
    leader.get_by_label("Waarom, en wat moet uw collega weten?").fill(
        "Collega stopt. Berhane start maandag met werk."
    )
    press(leader, "Overdragen")
    expect(leader.get_by_text("2 mensen zijn overgedragen.")).to_be_visible()
    log_out(leader)

    samira = log_in(visit(), world.samira)
    expect(samira.get_by_role("link", name="Farah Osman", exact=True)).to_be_visible()
    samira.get_by_role("link", name="mensen zijn aan u overgedragen").click()
    expect(samira.get_by_text("Berhane start maandag met werk.").first).to_be_visible()
    press(samira, "Ik heb dit gelezen Farah Osman")
    expect(samira.get_by_text("gelezen op 4 mei 2026")).to_have_count(1)


def test_a_family_is_spoken_to_at_once_and_each_keeps_an_own_file(world: World, visit: Visitor) -> None:
    for number, name in enumerate(("Amal Said", "Omar Said", "Hiba Said")):
        someone(world.leader, f"77{number}", name, guided_by=world.samira, household_id="H7")
    page = log_in(visit(width=360), world.samira)
    page.get_by_role("link", name="Contact vastleggen Amal Said").click()
    page.get_by_label("Omar Said").check()
    page.get_by_label("Waar ging het over?").fill("Samen gesproken over school")
    press(page, "Opslaan")
    expect(page.get_by_text("Het contact is voor 2 mensen opgeslagen.")).to_be_visible()
    follow(page, "Omar Said")
    expect(page.get_by_text("Samen gesproken over school")).to_be_visible()
    page.get_by_role("link", name="Hiba Said", exact=True).click()
    expect(page.get_by_text("Nog niets vastgelegd. Begin met een eerste gesprek.")).to_be_visible()


def test_a_contact_takes_two_keys_when_there_is_little_to_tell(world: World, visit: Visitor) -> None:
    """j to the first person, c for a contact; today and the telephone are filled in, Enter in a field saves."""
    page = log_in(visit(), world.samira)
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.get_by_label("Volgende stap").press("Enter")
    expect(page.get_by_text("Het contact is opgeslagen.")).to_be_visible()
    expect(page.get_by_text("1 van 1 in beeld.")).to_be_visible()


def test_the_list_narrows_while_one_types(world: World, visit: Visitor) -> None:
    someone(world.leader, "1300", "Farah Osman", guided_by=world.samira)
    page = log_in(visit(), world.samira)
    page.keyboard.press("/")
    page.keyboard.type("fara")
    expect(page.get_by_role("link", name="Aster Tesfay", exact=True)).to_have_count(0)
    expect(page.get_by_role("link", name="Farah Osman", exact=True)).to_be_visible()
    page.get_by_label("Naam of nummer").fill("")
    expect(page.get_by_role("link", name="Aster Tesfay", exact=True)).to_be_visible()


def test_everything_works_without_javascript(world: World, visit: Visitor) -> None:
    page = log_in(visit(javascript=False), world.samira)
    page.get_by_label("Naam of nummer").fill("aster")
    press(page, "Toon")
    page.get_by_role("link", name="Contact vastleggen Aster Tesfay").click()
    page.get_by_label("Volgende stap").fill("Bellen met het taalhuis")
    press(page, "Opslaan")
    expect(page.get_by_text("Bellen met het taalhuis")).to_be_visible()
    follow(page, "Aster Tesfay")
    press(page, "Gedaan Bellen met het taalhuis")
    expect(page.get_by_text("1 stap gedaan")).to_be_visible()


def _back_tomorrow(page: Page, employee: Employee) -> None:
    """The session of the other day ended."""
    log_in(page, employee)
    follow(page, "Rahel Mehari")


def _new_person(page: Page) -> None:
    follow(page, "Iemand toevoegen")
    page.get_by_label("Nummer", exact=True).fill("9001")
    page.get_by_label("Naam", exact=True).fill("Rahel Mehari")
    page.get_by_label("Geboren op").fill("1995-03-01")
    page.get_by_label("Verblijfsvergunning vanaf").fill("2025-06-01")
    page.get_by_label("Ingeschreven in deze gemeente op").fill(TODAY.isoformat())
    press(page, "Opslaan")


def _add(page: Page, link: str, told: dict[str, str]) -> None:
    follow(page, link)
    for label, value in told.items():
        page.get_by_label(label).first.fill(value)
    press(page, "Opslaan")
    expect(page.get_by_role("heading", name="Rahel Mehari")).to_be_visible()


def _decide(page: Page, step: str) -> None:
    follow(page, "Aanbod of besluit vastleggen")
    page.get_by_label("Stap").select_option(label=step)
    press(page, "Opslaan")
    expect(page.get_by_text(f"Taal op de werkvloer, {step}")).to_be_visible()


def _period(page: Page, kind: str, start: date, contract: str = "", found: str = "") -> None:
    follow(page, "Werk, opleiding, bijstand")
    page.get_by_label("Wat", exact=True).select_option(label=kind)
    page.get_by_label("Eerste dag", exact=True).fill(start.isoformat())
    if contract:
        page.get_by_label("Contract, bij betaald werk").select_option(label=contract)
        page.get_by_label("Hoe het werk is gevonden").select_option(label=found)
    press(page, "Opslaan")
    expect(page.get_by_role("heading", name="Rahel Mehari")).to_be_visible()


def _offer(by: Employee) -> None:
    with acting("offers.recorded", by=by) as act:
        act.add_general(Offer, kind="course", title="Taal op de werkvloer", capacity=3)
