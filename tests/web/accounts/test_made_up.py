"""The accounts of the demo."""

from pathlib import Path
from typing import Any

from inbeeld.register.actions.surveying.respondents import add_respondent
from inbeeld.register.models import Municipality
from inbeeld.register.roles import Role
from inbeeld.web.accounts.made_up import ACCOUNTS, PASSWORD, RESEARCHER, RESPONDENT, make_accounts
from tests.surveyed import running_wave
from tests.web.conftest import Browser


def test_there_is_one_for_every_role_and_all_can_log_in(db: None) -> None:
    made = make_accounts(Municipality.objects.create(code="GM0014"), ["KM1", "KM2"])
    assert {one.role for one in made.values()} == {role.value for role in Role}
    assert all(one.check_password(PASSWORD) for one in made.values())


def test_the_case_managers_have_the_given_numbers(db: None) -> None:
    made = make_accounts(Municipality.objects.create(code="GM0014"), ["KM1", "KM2"])
    assert (made["klantmanager"].number, made["collega"].number, made["beleid"].number) == ("KM1", "KM2", "")


def test_the_role_is_told_in_words() -> None:
    assert [account.role_word for account in ACCOUNTS][:3] == ["klantmanager", "klantmanager", "teamleider"]


def test_the_login_page_leads_a_respondent_to_the_survey(
    db: None, browser: Browser, tmp_path: Path, settings: Any
) -> None:
    accounts = make_accounts(Municipality.objects.create(code="GM0014"), [])
    wave = running_wave(tmp_path / "wave", accounts[RESEARCHER])
    add_respondent(wave=wave, key=RESPONDENT, municipalities=["GM0014"], by=accounts[RESEARCHER])
    told = "beantwoord de vragenlijst als respondent"
    assert told not in browser.get("/account/login/").content.decode()
    settings.MADE_UP = True
    assert told in browser.get("/account/login/").content.decode()
    assert "/survey/open/" in browser.get("/account/login/").content.decode()
