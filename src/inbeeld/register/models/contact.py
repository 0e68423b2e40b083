"""Each time that the municipality and a person spoke or met."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Contact(PersonFact):
    table = "contacts"
    private = ("about",)
    renamed = {"case_manager_id": "case_manager"}  # noqa: RUF012

    date = models.DateField()
    channel = models.CharField(max_length=40, null=True)
    case_manager = models.CharField(max_length=100, null=True)
    about = models.TextField(blank=True)

    class Meta(PersonFact.Meta):
        indexes = (
            models.Index(fields=["person", "date"], name="last_contact"),  # when was somebody last seen?
        )
