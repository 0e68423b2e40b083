"""The log of who opened whose file."""

from inbeeld.register import clock
from inbeeld.register.models import Employee, Person, Reading


def log_reading(*, by: Employee, person: Person, purpose: str) -> None:
    Reading.objects.create(
        at=clock.now(),
        by=by.get_username(),
        role=by.role,
        municipality=person.municipality_id,
        person=person.id,
        purpose=purpose,
    )
