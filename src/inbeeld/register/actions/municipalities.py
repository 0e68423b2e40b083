"""A municipality that joins the installation."""

from django.db import transaction

from inbeeld.register import clock
from inbeeld.register.models import Audit, Municipality


def welcome(*, code: str) -> Municipality:
    """By its CBS code; one that is here already stays as it is. Done with the first account, by the installation."""
    with transaction.atomic():
        municipality, new = Municipality.objects.get_or_create(code=code)
        if new:
            Audit.objects.create(at=clock.now(), by="installation", municipality=code, action="municipality.joined")
    return municipality
