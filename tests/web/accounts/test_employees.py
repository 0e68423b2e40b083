"""The administrator's page of employees."""

from typing import Any

import pytest

from inbeeld.register.models import Audit, Employee
from tests.web.accounts.pages import log_in
from tests.web.conftest import Browser
from tests.world import World

NEW = {
    "username": "nieuw",
    "first_name": "Nina",
    "last_name": "Nieuw",
    "role": "case_manager",
    "number": "KM9",
    "hours_per_week": "24",
    "password": "schiermonnikoog-9",
}


def test_the_list_shows_the_own_municipality_only(world: World, browser: Browser) -> None:
    page = browser.of(world.administrator).get("/municipality/employees/").content.decode()
    assert "samira" in page
    assert "klantmanager" in page
    assert "stranger" not in page


def test_a_new_employee_can_log_in(world: World, browser: Browser) -> None:
    browser.of(world.administrator).post("/municipality/employees/new/", NEW)
    made = Employee.objects.get(username="nieuw")
    assert (made.municipality, made.role, made.number, made.hours_per_week) == (
        world.samira.municipality,
        "case_manager",
        "KM9",
        24,
    )
    assert not made.dedicated
    assert log_in(Browser(), made, "schiermonnikoog-9").status_code == 302
    assert Audit.objects.filter(action="employee.made", by="administrator").exists()


def test_without_a_password_only_single_sign_on_lets_one_in(world: World, browser: Browser) -> None:
    browser.of(world.administrator).post("/municipality/employees/new/", {**NEW, "password": ""})
    assert not Employee.objects.get(username="nieuw").has_usable_password()
    assert "single sign-on" in browser.get("/municipality/employees/").content.decode()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"username": "Samira"}, "heeft deze gebruikersnaam al"),
        ({"number": "KM1"}, "heeft dit nummer"),
        ({"password": "kort"}, "12"),
        ({"role": "king"}, "king"),
    ],
)
def test_what_cannot_be_is_told_beside_the_field(
    world: World, browser: Browser, wrong: dict[str, str], told: str
) -> None:
    page = browser.of(world.administrator).post("/municipality/employees/new/", {**NEW, **wrong})
    assert page.status_code == 200
    assert told in page.content.decode()
    assert not Employee.objects.filter(first_name="Nina").exists()


def test_a_role_is_changed_and_the_audit_tells_which_it_was(world: World, browser: Browser) -> None:
    told = {
        "first_name": "Samira",
        "last_name": "Bos",
        "role": "team_leader",
        "number": "KM1",
        "hours_per_week": "32",
    }
    browser.of(world.administrator).post(f"/municipality/employees/{world.samira.pk}/", told)
    world.samira.refresh_from_db()
    assert (world.samira.role, world.samira.hours_per_week) == ("team_leader", 32)
    assert Audit.objects.get(action="employee.changed").told["role_before"] == "case_manager"


def test_an_administrator_keeps_the_own_role_and_account(world: World, browser: Browser) -> None:
    mine = f"/municipality/employees/{world.administrator.pk}/"
    told = {"first_name": "A", "last_name": "B", "role": "policy_officer", "hours_per_week": "36"}
    assert "uw eigen rol" in browser.of(world.administrator).post(mine, told).content.decode().lower()
    browser.post(f"{mine}activity/", {"active": "no"})
    world.administrator.refresh_from_db()
    assert (world.administrator.role, world.administrator.is_active) == ("administrator", True)


def test_inactive_and_active_again(world: World, browser: Browser) -> None:
    his = f"/municipality/employees/{world.samira.pk}/activity/"
    for answer, active in (("no", False), ("yes", True)):
        browser.of(world.administrator).post(his, {"active": answer})
        world.samira.refresh_from_db()
        assert world.samira.is_active is active


@pytest.mark.parametrize("part", ["", "password/", "activity/", "second-factor/"])
def test_an_employee_of_another_municipality_does_not_exist(world: World, browser: Browser, part: str) -> None:
    address = f"/municipality/employees/{world.stranger.pk}/{part}"
    assert browser.of(world.administrator).post(address, {"password": "schiermonnikoog-9"}).status_code == 404


@pytest.mark.parametrize("who", ["samira", "leader", "policy", "researcher", "privacy"])
def test_other_roles_are_refused(world: World, browser: Browser, who: str) -> None:
    browser.of(getattr(world, who))
    for part in ("", "new/", f"{world.samira.pk}/"):
        assert browser.get(f"/municipality/employees/{part}").status_code == 403


def test_the_list_asks_the_database_a_bounded_number_of_times(
    world: World, browser: Browser, django_assert_max_num_queries: Any
) -> None:
    browser.of(world.administrator).get("/municipality/employees/")
    with django_assert_max_num_queries(4):
        browser.get("/municipality/employees/")
