"""What is known of somebody; each row adds to the rows before it."""

from django.db import models

from inbeeld.register.models.fact import PersonFact


class Profile(PersonFact):
    table = "profiles"
    work_experience_years = models.FloatField(null=True)
    occupations = models.CharField(max_length=1000, null=True)
    language_level = models.CharField(max_length=40, null=True)
    education_abroad = models.CharField(max_length=500, null=True)
    health_limits = models.CharField(max_length=200, null=True)
    childcare_needed = models.CharField(max_length=200, null=True)
    wishes = models.CharField(max_length=1000, null=True)
    hours_available = models.FloatField(null=True)
    travel_km = models.FloatField(null=True)
    available_from = models.DateField(null=True)
