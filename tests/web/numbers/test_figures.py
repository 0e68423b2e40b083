"""The page with figures: what disclosure released, in words, with the way to the people for whoever may."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.urls import reverse
from openpyxl import load_workbook
from pypdf import PdfReader

from inbeeld.cli import main
from inbeeld.exchange.caseload import write_caseload
from inbeeld.register.actions.people import assign
from inbeeld.register.actions.recording import record_contact
from inbeeld.register.caseload import caseload_of
from tests.web.conftest import Browser
from tests.world import TODAY, World

FIGURES = reverse("numbers:figures")
HIDDEN = "te klein om te tonen"


def page(browser: Browser, **asked: str) -> str:
    answer = browser.get(FIGURES, asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("by", ["", "sex"])
def test_the_figures_are_those_of_measure_on_an_export(
    town: World, browser: Browser, tmp_path: Path, by: str
) -> None:
    write_caseload(caseload_of(town.policy.municipality), tmp_path / "package")
    told = CliRunner().invoke(
        main, ["measure", str(tmp_path / "package"), "--on", TODAY.isoformat(), "--by", by, "--format", "csv"]
    )
    answer = browser.of(town.policy).get(reverse("numbers:download", args=["csv"]), {"by": by})
    assert answer.content.decode().strip() == told.output.strip()


def test_each_part_of_the_bar_has_its_number_in_words(town: World, browser: Browser) -> None:
    assert "in betaald werk: 20 (24" in page(browser.of(town.policy))


def test_a_figure_tells_of_how_many_people_it_is(town: World, browser: Browser) -> None:
    """Seen in the past year were 63 of the town; the three others of the world were not."""
    assert "(63 van 83 mensen)" in page(browser.of(town.leader))


@pytest.mark.parametrize("who", ["leader", "policy", "samira"])
def test_a_small_number_is_in_no_page_and_no_file(town: World, browser: Browser, who: str) -> None:
    """Three people declined. What hides them is told in words."""
    browser.of(getattr(town, who))
    html = page(browser)
    assert HIDDEN in html
    assert "afgeslagen: 3" not in html
    assert "sloeg het aanbod af: 3" not in html
    rows = browser.get(reverse("numbers:download", args=["csv"])).content.decode().splitlines()
    declined = next(row.split(",") for row in rows if row.startswith("everyone.declined,"))
    assert declined[3:7] == ["", "83", "", ""]
    assert not _small_counts(rows)


def _small_counts(rows: list[str]) -> list[str]:
    place = rows[0].split(",").index("numerator")
    return [row for row in rows[1:] if (told := row.split(",")[place]).isdigit() and 0 < int(told) < 10]


def test_the_spreadsheet_holds_no_small_count(town: World, browser: Browser) -> None:
    answer = browser.of(town.policy).get(reverse("numbers:download", args=["xlsx"]), {"by": "sex"})
    assert "attachment" in answer["Content-Disposition"]
    book = load_workbook(BytesIO(answer.content))
    counts = [
        cell.value
        for name in ("Cijfers", "Per groep", "Waarom niet", "Bereik van het aanbod")
        for row in book[name].iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, int)
        and cell.number_format == "#,##0"
        and book[name].cell(1, cell.column).value == "aantal"
    ]
    assert 20 in counts
    assert [count for count in counts if 0 < count < 10] == []
    assert "Gelezen rijen" not in book.sheetnames


def test_the_pdf_tells_of_the_same_day(town: World, browser: Browser) -> None:
    answer = browser.of(town.leader).get(reverse("numbers:download", args=["pdf"]), {"day": "2026-03-31"})
    told = " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(answer.content)).pages)
    assert "31 maart 2026" in told
    assert "Groningen" in told


def test_figures_are_not_written_in_another_form(town: World, browser: Browser) -> None:
    assert browser.of(town.policy).get(reverse("numbers:download", args=["exe"])).status_code == 404


def test_the_figures_follow_what_is_recorded(town: World, browser: Browser) -> None:
    before = page(browser.of(town.leader))
    assign(people=[town.nobody], to=town.samira, start=TODAY, reason="new", by=town.leader)
    assert page(browser) != before


def test_a_day_of_the_past_is_told(town: World, browser: Browser) -> None:
    assert "1 februari 2025" in page(browser.of(town.policy), day="2025-02-01")


def test_what_was_not_known_then_does_not_count(town: World, browser: Browser) -> None:
    """A contact of the weekend is recorded today."""
    people = [town.aster, town.berhane, town.nobody]
    record_contact(people=people, date=date(2026, 5, 2), channel="phone", by=town.leader)
    browser.of(town.policy)
    assert "(66 van 83 mensen)" in page(browser, day="2026-05-03")
    assert "(63 van 83 mensen)" in page(browser, day="2026-05-03", known_on="2026-05-03")


def test_a_day_to_come_is_refused_with_the_figures_of_today(town: World, browser: Browser) -> None:
    told = page(browser.of(town.policy), day="2030-01-01")
    assert "moet nog komen" in told
    assert "4 mei 2026" in told


def test_by_group_on_request(town: World, browser: Browser) -> None:
    browser.of(town.policy)
    assert "Naar geslacht" not in page(browser)
    assert "Naar geslacht" in page(browser, by="sex")


def test_estimates_of_the_monitor_have_an_open_mark(town: World, browser: Browser) -> None:
    told = page(browser.of(town.policy), compare="on")
    assert "geschat" in told
    assert "<polygon" in told


def test_a_team_leader_gets_from_a_number_to_the_people(town: World, browser: Browser) -> None:
    assert f"{reverse('people:team')}?reason=no_contact" in page(browser.of(town.leader))


def test_a_case_manager_gets_to_the_own_people(town: World, browser: Browser) -> None:
    told = page(browser.of(town.samira))
    assert f"{reverse('people:caseload')}?reason=no_contact" in told
    assert f"{reverse('people:team')}?" not in told


def test_a_policy_officer_gets_to_nobody(town: World, browser: Browser) -> None:
    assert "?reason=" not in page(browser.of(town.policy))


def test_each_figure_leads_to_its_definition(town: World, browser: Browser) -> None:
    address = reverse("numbers:definition", args=["in_view"])
    assert address in page(browser.of(town.policy))
    assert "Van" in browser.get(address).content.decode()


def test_a_definition_is_there_in_english(town: World, browser: Browser) -> None:
    browser.cookies["django_language"] = "en"
    assert "Who is out of sight?" in browser.of(town.policy).get("/numbers/definitions/not_in_view/").content.decode()


def test_an_unknown_definition_is_not_found(town: World, browser: Browser) -> None:
    assert browser.of(town.policy).get("/numbers/definitions/nothing/").status_code == 404


def test_nobody_to_count_says_what_to_do_next(world: World, browser: Browser) -> None:
    assert "niemand om te tellen" in page(browser.of(world.policy), day="1990-01-01")


def test_no_page_has_a_style_of_its_own(town: World, browser: Browser) -> None:
    """The Content-Security-Policy would leave it out."""
    told = page(browser.of(town.leader), by="sex", compare="on")
    assert "style=" not in told
    assert "<style" not in told


@pytest.mark.parametrize("who", ["researcher", "privacy", "administrator"])
def test_whoever_has_no_work_with_figures_is_refused(town: World, browser: Browser, who: str) -> None:
    browser.of(getattr(town, who))
    for address in (FIGURES, reverse("numbers:download", args=["csv"]), reverse("numbers:months")):
        assert browser.get(address).status_code == 403


def test_another_municipality_sees_its_own_people_only(town: World, browser: Browser) -> None:
    told = browser.of(town.leader_elsewhere).get(reverse("numbers:download", args=["csv"])).content.decode()
    assert "83" not in told
