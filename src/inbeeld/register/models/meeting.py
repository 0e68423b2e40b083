"""A meeting that a person attended, such as a job fair or a language café."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Meeting(PersonFact):
    table = "meetings"
    date = models.DateField()
    title = models.CharField(max_length=200)
