"""A team leader brings a caseload in; some rows are wrong, are mended on the page and offered again."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from pytest_django import Settings

from inbeeld.register.models import Person, Spell
from inbeeld.web.intake import working
from tests.browser.conftest import Visitor
from tests.browser.people import follow, log_in, press
from tests.world import World

PERSONS = """person_id,municipality,sex,birth_date,arrival_route,permit_date,settled_date
8001,GM0014,f,1990-01-01,asylum,2025-01-01,2025-02-01
8002,GM0014,m,1991,family_reunification,2025-01-01,2025-02-30
8003,GM0014,m,1992,asylum,2025-01-01,2025-03-01
"""
SPELLS = """spell_id,person_id,kind,start,end
s1,8001,paid_work,2025-06-01,
s2,8003,betaald werk,2025-06-01,
"""


def test_an_import_with_bad_rows(
    world: World, visit: Visitor, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WORK = tmp_path / "work"
    monkeypatch.setattr(working, "in_background", lambda work: work())  # threads share no SQLite in memory
    files = [tmp_path / "persons.csv", tmp_path / "spells.csv"]
    for path, text in zip(files, (PERSONS, SPELLS), strict=True):
        path.write_text(text, "utf-8")

    page = log_in(visit(width=360), world.leader)
    follow(page, "Inlezen en meenemen")
    page.locator("input[type=file]").first.set_input_files(files)
    press(page, "Sturen en controleren")
    expect(page.get_by_text("rijen kloppen niet").first).to_be_visible()
    page.locator("a[href*='/refused/persons/']").first.click()
    page.locator("input[name$=settled_date]").fill("2025-02-28")
    press(page, "Deze rij opslaan")
    page.locator("a[href*='/refused/spells/']").first.click()
    page.locator("[name$=kind]").select_option("paid_work")
    press(page, "Deze rij opslaan")
    press(page, "Opnieuw controleren met uw verbeteringen")
    press(page, "De goede rijen opnemen")
    expect(page.get_by_text("Alle rijen zijn opgenomen.")).to_be_visible()
    assert Person.objects.filter(number__in=("8001", "8002", "8003")).count() == 3
    assert Spell.current.filter(kind="paid_work").count() == 2
    follow(page, "Iedereen")
    expect(page.get_by_role("link", name="8003", exact=True)).to_be_visible()
