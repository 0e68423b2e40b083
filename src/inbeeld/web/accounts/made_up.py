"""The accounts of the demo. Its login page shows them with their password: they guard made-up people."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.register.actions.employing import employ
from inbeeld.register.models import Employee, Municipality
from inbeeld.register.roles import Role
from inbeeld.web.accounts.role_words import MAY, role_word

PASSWORD = "demo"
RESEARCHER = "onderzoeker"
RESPONDENT = "r-probeer"
"""Who needs no account to answer the survey: the login page shows the personal link."""


@dataclass(frozen=True)
class Account:
    username: str
    role: Role
    first_name: str
    last_name: str
    languages: str = ""

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def role_word(self) -> str:
        return role_word(self.role)

    @property
    def may(self) -> str:
        return str(MAY[self.role])


ACCOUNTS = (
    Account("klantmanager", Role.CASE_MANAGER, "Karin", "de Vries", "en ti"),
    Account("collega", Role.CASE_MANAGER, "Cem", "Yıldız", "tr ar"),
    Account("teamleider", Role.TEAM_LEADER, "Tessa", "Bakker"),
    Account("beleid", Role.POLICY_OFFICER, "Bram", "Jansen"),
    Account(RESEARCHER, Role.RESEARCHER, "Olga", "Smit"),
    Account("privacy", Role.PRIVACY_OFFICER, "Pieter", "Visser"),
    Account("beheer", Role.ADMINISTRATOR, "Bouchra", "El Amrani"),
)


def make_accounts(municipality: Municipality, case_manager_numbers: Sequence[str]) -> dict[str, Employee]:
    """By username. The case managers get the numbers in turn, so that they find people in their caseload."""
    numbers = iter(case_manager_numbers)
    return {
        account.username: employ(
            username=account.username,
            role=account.role,
            municipality=municipality,
            number=next(numbers, "") if account.role is Role.CASE_MANAGER else "",
            first_name=account.first_name,
            last_name=account.last_name,
            languages=account.languages,
            password=PASSWORD,
            by=None,
        )
        for account in ACCOUNTS
    }
