"""What people and colleagues are called."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from inbeeld.register.models import Details, Employee, Municipality, Person


def name_of(person: Person) -> str:
    """The name, or the number where the name is not known, as after an import."""
    return names_of([person])[person.id]


def names_of(people: Iterable[Person]) -> Mapping[UUID, str]:
    listed = list(people)
    named = dict(Details.current.filter(person__in=listed).values_list("person", "name"))
    return {person.id: named.get(person.id) or person.number for person in listed}


def names_by_id(ids: Iterable[str]) -> Mapping[str, str]:
    return {str(id): name for id, name in names_of(Person.objects.filter(pk__in=list(ids))).items()}


def colleagues(municipality: Municipality) -> Mapping[str, str]:
    """Number → name of everybody who guides or guided here and has an account."""
    employees = Employee.objects.filter(municipality=municipality).exclude(number="")
    return {employee.number: str(employee) for employee in employees}
