"""The page on the years: curves live from the register, through disclosure, of everybody or by group."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.urls import reverse

from inbeeld.cli import main
from inbeeld.exchange.caseload import write_caseload
from inbeeld.register.actions.recording import record
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Spell
from inbeeld.timeline import states
from tests.web.conftest import Browser
from tests.world import TODAY, World

YEARS = reverse("numbers:years")


def page(browser: Browser, **asked: str) -> str:
    answer = browser.get(YEARS, asked)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ")


def test_the_page_says_after_how_long_how_many_work(town: World, browser: Browser) -> None:
    """Of 83 people 20 work since twenty months after they settled, told in steps of 20 %."""
    assert "heeft na 2 jaar ongeveer 20 % betaald werk" in page(browser.of(town.policy))


def test_the_page_tells_what_follow_tells_of_an_export(town: World, browser: Browser, tmp_path: Path) -> None:
    write_caseload(caseload_of(town.policy.municipality), tmp_path / "package")
    asked = ["follow", str(tmp_path / "package"), "--on", TODAY.isoformat(), "--format", "csv"]
    rows = csv.DictReader(CliRunner().invoke(main, asked).stdout.splitlines())
    told = [row for row in rows if (row["measure"], row["month"]) == ("occupation", "24")]
    cells = [f"{float(row['share']):.0%}".replace("%", " %") if float(row["share"]) else "&lt;10 %" for row in told]
    row = "".join(f'<td class="number">{cell}</td>' for cell in (told[0]["people"], *cells))
    assert f'<th scope="row">24</th>{row}' in page(browser.of(town.leader))


def test_by_group_each_has_its_own_picture(town: World, browser: Browser) -> None:
    shown = page(browser.of(town.leader), by="sex")
    assert "vrouw: Waar mensen zijn" in shown
    assert "man: Waar mensen zijn" in shown


@pytest.mark.parametrize(
    ("origin", "since"),
    [("permit_date", "de vergunning"), ("settled_date", "de vestiging"), ("birth_date", "de vestiging")],
)
def test_another_day_to_count_from(town: World, browser: Browser, origin: str, since: str) -> None:
    """One that is not known is the usual one, and the form says so."""
    assert f"sinds {since}" in page(browser.of(town.samira), origin=origin)


def test_a_group_that_is_too_small_is_not_shown(town: World, browser: Browser) -> None:
    shown = page(browser.of(town.policy), by="arrival_route")
    assert "asiel: Waar mensen zijn" in shown
    assert "onbekend: Waar mensen zijn" not in shown


def test_where_nothing_is_recorded_to_follow_people_by_the_page_says_what_it_would_show(
    world: World, browser: Browser
) -> None:
    assert "Er is nog niets vastgelegd om mensen mee te volgen" in page(browser.of(world.policy))


def test_where_too_few_people_are_followed_the_page_says_so(world: World, browser: Browser) -> None:
    record(model=Spell, kind="paid_work", start=TODAY, contract="temporary", person=world.aster, by=world.samira)
    assert "te weinig mensen om te volgen" in page(browser.of(world.policy))


def test_the_page_follows_what_is_recorded(town: World, browser: Browser) -> None:
    before = page(browser.of(town.leader))
    for nth, spell in enumerate(Spell.current.filter(kind="language_course")[:18]):
        start = spell.start.replace(month=1, day=1 + nth)
        record(model=Spell, kind="paid_work", start=start, contract="permanent", person=spell.person, by=town.leader)
    assert page(browser) != before


def test_a_group_known_from_another_day_on_is_refused_in_words(
    town: World, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(states.OF_ORIGIN, states.EXIT, ("education_level",))  # type: ignore[arg-type]
    assert "Kies een andere" in page(browser.of(town.policy), origin="settled_date", by="education_level")


def test_the_figures_lead_to_the_years(town: World, browser: Browser) -> None:
    assert YEARS in browser.of(town.policy).get(reverse("numbers:figures")).content.decode()
