"""What a value of a fact is called: codes, occupations and days in words, as its form would ask for it."""

from typing import Any

<<<<<<< HEAD
from inbeeld.web.languages import Languages, told
=======
from inbeeld.web.languages import Languages
from inbeeld.web.languages import told as languages
>>>>>>> b85fe58da6757b03db78f090834e38cef486109c
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
<<<<<<< HEAD
        return told(value)
=======
        return languages(value)
>>>>>>> b85fe58da6757b03db78f090834e38cef486109c
    return day(value) if hasattr(value, "year") else str(value)
