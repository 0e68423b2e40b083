"""The first account of an installation; all others are made on the page Employees."""

import getpass
import os
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.register.actions.employing import employ
from inbeeld.register.actions.municipalities import welcome
from inbeeld.register.models import Employee, Municipality
from inbeeld.register.roles import Role

WITHOUT_MUNICIPALITY = (Role.ADMINISTRATOR, Role.RESEARCHER)


class Command(BaseCommand):
    help = (
        "Makes an account, such as that of the first administrator. Asks what was not given. The password is asked "
        "for, or taken from the environment variable INBEELD_PASSWORD."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--username")
        parser.add_argument("--role", choices=[role.value for role in Role])
        parser.add_argument("--municipality", help="CBS code such as GM0014; empty for the whole installation")
        parser.add_argument("--number", default="", help="under which the files know a case manager")
        parser.add_argument("--email", default="", help="for single sign-on by e-mail")
        parser.add_argument("--single-sign-on", action="store_true", help="no password: only by single sign-on")

    def handle(self, *_: Any, **given: Any) -> None:
        username = given["username"] or _asked("Username: ")
        role = _role(given["role"] or _asked("Role [administrator]: ") or Role.ADMINISTRATOR)
        code = given["municipality"]
        place = _municipality(_asked("Municipality, as CBS code [none]: ") if code is None else code, role)
        _free(username, given["number"], place)
        employ(
            username=username,
            role=role,
            municipality=place,
            number=given["number"],
            email=given["email"],
            password=None if given["single_sign_on"] else _password(),
            by=None,
        )
        self.stdout.write(
            f"{username} can log in now, as {role.value.replace('_', ' ')} of {place or 'the installation'}."
        )


def _asked(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        raise CommandError("Nobody is there to answer. Give the options that --help lists.") from None


def _role(told: str) -> Role:
    try:
        return Role(told)
    except ValueError:
        raise CommandError(f"'{told}' is not a role. Roles are {', '.join(Role)}.") from None


def _municipality(code: str, role: Role) -> Municipality | None:
    if not code:
        if role not in WITHOUT_MUNICIPALITY:
            raise CommandError(f"A {role.value.replace('_', ' ')} works for one municipality. Give its CBS code.")
        return None
    if code not in MUNICIPALITIES:
        raise CommandError(f"'{code}' is no municipality. Give a CBS code such as GM0014, which is Groningen.")
    return welcome(code=code)


def _free(username: str, number: str, place: Municipality | None) -> None:
    if not username:
        raise CommandError("An account needs a username.")
    if Employee.objects.filter(username__iexact=username).exists():
        raise CommandError(f"Somebody has the username '{username}' already.")
    if number and Employee.objects.filter(municipality=place, number=number).exists():
        raise CommandError(f"Another employee of this municipality has the number '{number}'.")


def _password() -> str:
    password = os.environ.get("INBEELD_PASSWORD") or getpass.getpass("Password: ")
    try:
        validate_password(password)
    except ValidationError as problem:
        raise CommandError(" ".join(problem.messages)) from None
    return password
