"""A fact: recorded once and never overwritten. A correction is a new row that replaces the old one; both stay.

`replaces` is unique, so of two corrections of the same version the database refuses the second: nobody overwrites
somebody else's work unseen, without locks and without a version number.
"""

from typing import Any, ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models

from inbeeld.facts.record_types import RecordType, record_type
from inbeeld.register.models.municipality import Municipality
from inbeeld.register.models.person import Person


class CurrentFacts(models.Manager[Any]):
    """The versions that hold now: not replaced by a later one, and not withdrawn."""

    def get_queryset(self) -> models.QuerySet[Any]:
        return super().get_queryset().filter(replaced_by__isnull=True, withdrawn=False)


class Fact(models.Model):
    """`key` is the id of the fact in a caseload, the same for all versions.

    `recorded_at` is when it was known, empty for always (imported facts may be older than this register);
    `entered_at` and `entered_by` say when and by whom it came in here.
    """

    table: ClassVar[str]
    """The record type that it is a row of."""
    private: ClassVar[tuple[str, ...]] = ()
    """Fields that stay in the register: they are not part of a caseload."""
    renamed: ClassVar[dict[str, str]] = {}
    """Columns of the record type that are stored under another name."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+")
    key = models.CharField(max_length=200)
    recorded_at = models.DateTimeField(null=True)
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    replaces = models.OneToOneField("self", models.CASCADE, null=True, related_name="replaced_by")
    withdrawn = models.BooleanField(default=False)
    why = models.CharField(max_length=500, blank=True)
    """Why it was corrected or withdrawn."""

    objects: ClassVar[models.Manager[Any]] = models.Manager()
    current: ClassVar[CurrentFacts] = CurrentFacts()

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.UniqueConstraint(
                fields=["municipality", "key"],
                condition=models.Q(replaces__isnull=True),
                name="%(class)s_one_first_version",
            ),
        )

    @classmethod
    def record_type(cls) -> RecordType:
        return record_type(cls.table)

    @classmethod
    def attribute(cls, column: str) -> str:
        """Where a column of the record type is stored."""
        return cls.renamed.get(column, column)

    def values(self) -> dict[str, Any]:
        """What it says, without who said it when: the fields of its record type and its private ones."""
        kind = self.record_type()
        told = (*(self.attribute(column) for column in kind.columns if column != kind.key[0]), *self.private)
        return {name: getattr(self, name) for name in told if name not in ADMINISTRATIVE}

    def history(self) -> list["Fact"]:
        """All versions, the newest first."""
        versions: list[Fact] = [self]
        while earlier := versions[-1].replaces:
            versions.append(earlier)
        return versions


class PersonFact(Fact):
    """A fact about one person."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="%(class)s_facts")

    class Meta(Fact.Meta):
        abstract = True


ADMINISTRATIVE = ("key", "person", "person_id", "municipality", "recorded_at", "withdrawn")
