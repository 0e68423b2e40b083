"""What is known of an instrument, where somebody chooses: {% what_is_known offer.kind known %}."""

from collections.abc import Mapping
from typing import Any

from babel import Locale
from django import template

from inbeeld.guidance.instruments import Study, known_of
from inbeeld.web.evidence.known import Seen
from inbeeld.web.templatetags.told import language

register = template.Library()


@register.inclusion_tag("web/_what_is_known.html")
def what_is_known(kind: str, known: Mapping[str, Seen] | None = None) -> dict[str, Any]:
    """Of a kind of offer, or of `caseload`: our own finding above the studies. Where we know of nothing it says so.

    `known`: what the page logged as shown, by kind."""
    return {"kind": kind, "studies": studies_of(kind), "seen": (known or {}).get(kind)}


@register.filter
def looking(known: Mapping[str, Seen], kind: str) -> str:
    """Under which number it is kept that this was shown, for the address of the choice: {{ known|looking:kind }}."""
    return str(known[kind].looking) if kind in known else ""


def studies_of(kind: str) -> list[tuple[Study, str]]:
    """With the country in the language of the reader."""
    return [(study, str(Locale(language()).territories[study.country])) for study in known_of(kind)]
