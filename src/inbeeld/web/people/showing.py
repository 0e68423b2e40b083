"""What a value of a fact is called: codes, occupations and days in words, as its form would ask for it."""

from typing import Any

from inbeeld.web.languages import Languages
from inbeeld.web.languages import told as languages
from inbeeld.web.occupations.field import OccupationField
from inbeeld.web.people.forms.fields import Code
from inbeeld.web.templatetags.told import day, occupations, word


def shown(value: Any, field: Any) -> str:
    """A dash where there is none."""
    if value in (None, ""):
        return "–"
    if isinstance(field, Code):
        return word(value, field.codes)
    if isinstance(field, OccupationField):
        return occupations(value)
    if isinstance(field, Languages):
        return languages(value)
    return day(value) if hasattr(value, "year") else str(value)
