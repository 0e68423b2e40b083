"""An occupation in plain words. What is stored is its code."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from inbeeld.facts.occupations import Occupation, isco_of, label_of, search
from inbeeld.web.templatetags.told import language


class OccupationField(forms.CharField):
    """Takes a code, or a name of an occupation. Of another word it says what it may mean, and guesses nothing."""

    def prepare_value(self, value: Any) -> Any:
        return label_of(value, language()) if value else value

    def clean(self, value: Any) -> str | None:
        words: str = super().clean(value)
        if not words or isco_of(words):
            return words or None
        found = search(words, language())
        named = [one for one in found if words.casefold() in _names(one)]
        if not named:
            raise ValidationError(_unknown(found))
        return named[0].code


def _names(one: Occupation) -> set[str]:
    listed = (*one.labels.values(), *(name for names in one.alternatives.values() for name in names))
    return {name.casefold() for name in listed}


def _unknown(found: tuple[Occupation, ...]) -> str:
    if not found:
        return _("We know no occupation like this. Use another word, or leave it empty.")
    names = ", ".join(one.labels[language()] for one in found[:5])
    return _("Which of these do you mean? Type it over: %(names)s.") % {"names": names}
