"""A municipality in this installation. Municipalities are strictly apart: every fact belongs to one."""

from django.db import models

from inbeeld.facts.municipalities import municipality


class Municipality(models.Model):
    code = models.CharField(max_length=6, primary_key=True)
    """CBS code, such as GM1952."""

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return municipality(self.code).name
