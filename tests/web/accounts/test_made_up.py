"""The accounts of the demo."""

from inbeeld.register.models import Municipality
from inbeeld.register.roles import Role
from inbeeld.web.accounts.made_up import ACCOUNTS, PASSWORD, make_accounts


def test_there_is_one_for_every_role_and_all_can_log_in(db: None) -> None:
    made = make_accounts(Municipality.objects.create(code="GM0014"), ["KM1", "KM2"])
    assert {one.role for one in made.values()} == {role.value for role in Role}
    assert all(one.check_password(PASSWORD) for one in made.values())


def test_the_case_managers_have_the_given_numbers(db: None) -> None:
    made = make_accounts(Municipality.objects.create(code="GM0014"), ["KM1", "KM2"])
    assert (made["klantmanager"].number, made["collega"].number, made["beleid"].number) == ("KM1", "KM2", "")


def test_the_role_is_told_in_words() -> None:
    assert [account.role_word for account in ACCOUNTS][:3] == ["klantmanager", "klantmanager", "teamleider"]
