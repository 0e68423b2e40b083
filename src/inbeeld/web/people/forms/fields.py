"""Fields that many forms have: a code by its word, several of them, a day that is not to come."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from inbeeld.facts.code_lists import code_list
from inbeeld.register import clock
from inbeeld.web.templatetags.told import language

Choices = Callable[[], list[tuple[str, str]]]


def words(codes: str, only: Iterable[str] = (), empty: bool = False) -> Choices:
    """Code and word, in the language of the reader."""

    def listed() -> list[tuple[str, str]]:
        labels = code_list(codes).labels
        named = [(code, labels[code][language()]) for code in (tuple(only) or labels)]
        return [("", "–"), *named] if empty else named

    return listed


class Code(forms.ChoiceField):
    """A code of a list. One of the municipality's own, from an import, stays possible when a fact is corrected."""

    def __init__(self, codes: str, only: Iterable[str] = (), required: bool = True, **kwargs: Any) -> None:
        super().__init__(choices=words(codes, only, empty=not required), required=required, **kwargs)
        self.codes, self.only = codes, tuple(only)

    def also(self, code: str | None) -> None:
        known = words(self.codes, self.only, empty=not self.required)()
        if code and code not in {listed for listed, _word in known}:
            self.choices = [*known, (code, code)]


class Codes(forms.MultipleChoiceField):
    """Codes of a list, ticked and kept as a text with spaces between them, such as "ar ti". One of no list, from an
    import, stays possible."""

    def __init__(self, codes: str, but: Iterable[str] = (), **kwargs: Any) -> None:
        self.listed = words(codes, [code for code in code_list(codes).codes if code not in tuple(but)])
        super().__init__(choices=self.listed, widget=forms.CheckboxSelectMultiple, required=False, **kwargs)
        self.codes = codes

    def also(self, kept: str | None) -> None:
        strange = [code for code in (kept or "").split() if code not in code_list(self.codes).codes]
        if strange:
            self.choices = [*self.listed(), *((code, code) for code in strange)]

    def prepare_value(self, value: Any) -> Any:
        return value.split() if isinstance(value, str) else value

    def clean(self, value: Any) -> str:
        return " ".join(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


def not_to_come(day: date) -> None:
    if day > clock.today():
        raise ValidationError(_("This day is still to come."))


class PastDay(forms.DateField):
    """Today or earlier."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validators=[not_to_come], **kwargs)
