"""The command that makes the first administrator."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from inbeeld.register.models import Audit, Employee

GIVEN = {"username": "first", "role": "administrator", "municipality": "GM0014"}


@pytest.fixture(autouse=True)
def _password(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INBEELD_PASSWORD", "ameland-wadloper-3")


def test_it_makes_an_account_with_the_password_of_the_environment(capsys: Any) -> None:
    call_command("new_account", **GIVEN)
    made = Employee.objects.get(username="first")
    assert made.check_password("ameland-wadloper-3")
    assert made.municipality is not None
    assert made.municipality.name == "Groningen"
    assert "first can log in now" in capsys.readouterr().out
    assert Audit.objects.get(action="employee.made").by == "installation"


def test_what_is_not_given_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["asked", "", ""])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    call_command("new_account")
    made = Employee.objects.get(username="asked")
    assert (made.role, made.municipality) == ("administrator", None)


def test_the_password_is_asked_without_showing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INBEELD_PASSWORD")
    monkeypatch.setattr("getpass.getpass", lambda _: "texel-schapen-88")
    call_command("new_account", **GIVEN)
    assert Employee.objects.get(username="first").check_password("texel-schapen-88")


def test_with_single_sign_on_there_is_no_password() -> None:
    call_command("new_account", **GIVEN, single_sign_on=True)
    assert not Employee.objects.get(username="first").has_usable_password()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"municipality": "GM9999"}, "GM9999"),
        ({"role": "policy_officer", "municipality": ""}, "works for one municipality"),
        ({"role": "king"}, "king"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(wrong: dict[str, str], told: str) -> None:
    with pytest.raises(CommandError, match=told):
        call_command("new_account", **{**GIVEN, **wrong})
    assert not Employee.objects.exists()


def test_a_username_that_is_taken_and_a_weak_password_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    call_command("new_account", **GIVEN)
    with pytest.raises(CommandError, match="already"):
        call_command("new_account", **{**GIVEN, "username": "First"})
    monkeypatch.setenv("INBEELD_PASSWORD", "kort")
    with pytest.raises(CommandError, match="12"):
        call_command("new_account", **{**GIVEN, "username": "second"})
