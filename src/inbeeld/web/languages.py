"""Languages to talk in: ticked on a form, kept as codes with spaces between them, and told by their names."""

from typing import Any

from django import forms

from inbeeld.facts.code_lists import code_list
from inbeeld.guidance.caseloads import named
from inbeeld.web.templatetags.told import language


class Languages(forms.MultipleChoiceField):
    """What is kept stays a text such as "ar ti". A code of no list, from an import, stays possible."""

    def __init__(self, but: str = "", **kwargs: Any) -> None:
        def listed() -> list[tuple[str, str]]:
            return [pair for pair in _listed() if pair[0] != but]

        super().__init__(choices=listed, widget=forms.CheckboxSelectMultiple, required=False, **kwargs)

    def also(self, kept: str | None) -> None:
        strange = [code for code in (kept or "").split() if code not in code_list("spoken_language").codes]
        if strange:
            self.choices = [*_listed(), *((code, code) for code in strange)]

    def prepare_value(self, value: Any) -> Any:
        return value.split() if isinstance(value, str) else value

    def clean(self, value: Any) -> str:
        return " ".join(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


def told(kept: str) -> str:
    """Arabic and Tigrinya."""
    return named(kept.split(), language())


def _listed() -> list[tuple[str, str]]:
    labels = code_list("spoken_language").labels
    return [(code, labels[code][language()]) for code in labels]
