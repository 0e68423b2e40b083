"""How values are told in the language of the reader. In all templates, without loading."""

from collections.abc import Mapping
from datetime import date, datetime

from babel.dates import format_date
from babel.numbers import format_decimal
from django import template
from django.utils.translation import get_language

from inbeeld.facts.code_lists import code_list
from inbeeld.facts.occupations import codes_in, label_of
from inbeeld.report.labels import reason_name
from inbeeld.report.speech import speech

register = template.Library()


def language() -> str:
    return "en" if (get_language() or "nl").startswith("en") else "nl"


@register.filter
def day(value: date | None) -> str:
    """10 oktober 2026."""
    if value is None:
        return ""
    return format_date(value, "d MMMM y", language())


@register.filter
def moment(value: datetime | None) -> str:
    """10 oktober 2026, 14:05."""
    return f"{day(value.date())}, {value:%H:%M}" if value else ""


@register.filter
def word(code: str | None, codes: str) -> str:
    """What a code is called: {{ spell.kind|word:"kind" }}. A code of one's own stands as it is."""
    labels = code_list(codes).labels
    return labels[code][language()] if code and code in labels else code or ""


@register.filter
def listed(kept: str | None, codes: str) -> str:
    """What codes with spaces between them are called."""
    return ", ".join(word(code, codes) for code in (kept or "").split())


@register.filter
def reason(code: str | None) -> str:
    """Why somebody declined or could not take part; the short code of a municipality stands as it is."""
    return reason_name(code, speech(language())) if code else ""


@register.filter
def occupations(codes: str | None) -> str:
    """What one or several codes of occupations are called; what is no code stands as it is."""
    return ", ".join(label_of(code, language()) for code in codes_in(codes or ""))


@register.filter
def number(value: float | None) -> str:
    return "" if value is None else str(format_decimal(value, locale=language()))


@register.filter
def told(words: Mapping[str, str]) -> str:
    """The text in the language of the reader: {{ right.title|told }}."""
    return words[language()]
