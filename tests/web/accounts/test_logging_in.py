"""Logging in with a password, what failing does, and what nobody can do."""

from typing import Any

from inbeeld.register.models import Employee
from inbeeld.web.accounts.made_up import ACCOUNTS
from tests.web.accounts.pages import log_in
from tests.web.conftest import Browser
from tests.world import PASSWORD, World


def test_with_username_and_password_one_comes_to_the_first_page_of_the_role(world: World, browser: Browser) -> None:
    assert log_in(browser, world.samira)["Location"] == "/"
    assert browser.get("/municipality/account/").status_code == 200


def test_a_wrong_password_tells_what_to_do_and_not_which_of_the_two_is_wrong(world: World, browser: Browser) -> None:
    wrong = log_in(browser, world.samira, "wrong").content.decode()
    assert "horen niet bij elkaar" in wrong
    assert (
        "horen niet bij elkaar" in browser.post("/account/login/", {"login": "x", "password": "y"}).content.decode()
    )


def test_after_five_wrong_passwords_the_right_one_is_refused_too(world: World, browser: Browser) -> None:
    for _ in range(5):
        log_in(browser, world.samira, "wrong")
    for password in ("wrong", PASSWORD):
        page = log_in(browser, world.samira, password)
        assert page.status_code == 200
        assert "Wacht vijf minuten" in page.content.decode()
    assert browser.get("/municipality/account/").status_code == 302


def test_somebody_elses_failures_do_not_keep_a_colleague_out(world: World, browser: Browser) -> None:
    for _ in range(6):
        log_in(browser, world.samira, "wrong")
    assert log_in(browser, world.colleague).status_code == 302


def test_failures_are_counted_where_all_processes_of_the_server_see_them(settings: Any) -> None:
    assert settings.CACHES["default"]["BACKEND"].endswith("DatabaseCache")


def test_whoever_guesses_from_one_network_at_many_accounts_is_slowed_too(world: World, browser: Browser) -> None:
    for number in range(30):
        browser.post("/account/login/", {"login": f"nobody-{number}", "password": "wrong"})
    assert log_in(browser, world.samira).status_code == 200


def test_an_inactive_employee_is_told_so(world: World, browser: Browser) -> None:
    Employee.objects.filter(pk=world.samira.pk).update(is_active=False)
    assert log_in(browser, world.samira)["Location"] == "/account/inactive/"
    assert "gesloten" in browser.get("/account/inactive/").content.decode()


def test_nobody_signs_up(db: None, browser: Browser) -> None:
    told = {"username": "me", "password1": PASSWORD, "password2": PASSWORD}
    assert "zelf geen account" in browser.post("/account/signup/", told).content.decode()
    assert not Employee.objects.exists()


def test_nothing_goes_by_email(db: None, browser: Browser) -> None:
    assert browser.get("/account/password/reset/").status_code == 404
    assert browser.get("/account/email/").status_code == 404


def test_without_single_sign_on_there_is_no_way_to_it(db: None, browser: Browser) -> None:
    assert "oidc" not in browser.get("/account/login/").content.decode()
    assert browser.get("/account/oidc/sso/login/").status_code == 404


def test_the_accounts_of_the_demo_never_show_where_people_are_real(db: None, browser: Browser) -> None:
    page = browser.get("/account/login/").content.decode()
    assert not [account.username for account in ACCOUNTS if f">{account.username}<" in page]


def test_in_the_demo_one_logs_in_as_anybody_with_one_press(db: None, browser: Browser, settings: Any) -> None:
    settings.MADE_UP = True
    page = browser.get("/account/login/").content.decode()
    for account in ACCOUNTS:
        assert f'name="login" value="{account.username}"' in page
        assert account.name in page
    assert page.count("csrfmiddlewaretoken") > len(ACCOUNTS)
