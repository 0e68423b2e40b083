"""Two municipalities with employees and a few people: the same small world for all tests of register and web."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from inbeeld.register.actions.employing import employ
from inbeeld.register.actions.people import add_person, assign
from inbeeld.register.models import Employee, Municipality, Person
from inbeeld.register.roles import Role

HERE, ELSEWHERE = "GM0014", "GM1952"
TODAY = date(2026, 5, 4)
PASSWORD = "vlieland-zeehond-42"  # of made-up employees, in tests


@dataclass(frozen=True)
class World:
    """Aster is guided by Samira; Berhane by her colleague; Nobody by nobody; Dina lives elsewhere."""

    samira: Employee
    colleague: Employee
    leader: Employee
    policy: Employee
    researcher: Employee
    privacy: Employee
    administrator: Employee
    stranger: Employee
    leader_elsewhere: Employee
    aster: Person
    berhane: Person
    nobody: Person
    dina: Person

    @property
    def employees(self) -> tuple[Employee, ...]:
        return tuple(value for value in vars(self).values() if isinstance(value, Employee))


def make_world() -> World:
    here, elsewhere = (Municipality.objects.create(code=code) for code in (HERE, ELSEWHERE))
    employees = {
        "samira": _employee("samira", Role.CASE_MANAGER, here, number="KM1"),
        "colleague": _employee("colleague", Role.CASE_MANAGER, here, number="KM2"),
        "leader": _employee("leader", Role.TEAM_LEADER, here),
        "policy": _employee("policy", Role.POLICY_OFFICER, here),
        "researcher": _employee("researcher", Role.RESEARCHER, None),
        "privacy": _employee("privacy", Role.PRIVACY_OFFICER, here),
        "administrator": _employee("administrator", Role.ADMINISTRATOR, here),
        "stranger": _employee("stranger", Role.CASE_MANAGER, elsewhere, number="KM1"),
        "leader_elsewhere": _employee("leader_elsewhere", Role.TEAM_LEADER, elsewhere),
    }
    people = {
        "aster": someone(employees["leader"], "1001", "Aster Tesfay", guided_by=employees["samira"]),
        "berhane": someone(employees["leader"], "1002", "Berhane Haile", guided_by=employees["colleague"]),
        "nobody": someone(employees["leader"], "1003", "Noor Without"),
        "dina": someone(employees["leader_elsewhere"], "1001", "Dina Elsewhere", guided_by=employees["stranger"]),
    }
    return World(**employees, **people)


def someone(
    by: Employee,
    number: str,
    name: str,
    *,
    guided_by: Employee | None = None,
    settled: date = date(2024, 1, 8),
    **more: Any,
) -> Person:
    """A woman of 35 who came by asylum, and whoever guides her from settling on."""
    told = {
        "sex": "f",
        "birth_date": date(1990, 5, 5),
        "arrival_route": "asylum",
        "permit_date": settled,
        "settled_date": settled,
        **more,
    }
    person = add_person(number=number, name=name, by=by, **told)
    if guided_by:
        assign(people=[person], to=guided_by, start=settled, reason="new", by=by)
    return person


def _employee(username: str, role: Role, municipality: Municipality | None, number: str = "") -> Employee:
    return employ(username=username, role=role, municipality=municipality, number=number, password=PASSWORD, by=None)
