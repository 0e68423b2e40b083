"""Each time that the municipality and an employer spoke or met."""

from django.db import models

from inbeeld.register.models.fact import Fact


class Conversation(Fact):
    table = "conversations"
    private = ("about",)
    renamed = {"employer_id": "employer", "case_manager_id": "case_manager"}  # noqa: RUF012

    employer = models.CharField(max_length=200)
    """The key of the employer."""
    date = models.DateField()
    channel = models.CharField(max_length=40, null=True)
    case_manager = models.CharField(max_length=100, null=True)
    again_on = models.DateField(null=True)
    about = models.TextField(blank=True)

    class Meta(Fact.Meta):
        indexes = (
            models.Index(fields=["municipality", "employer", "date"], name="last_conversation"),  # when was it last?
        )
