"""What is known of an instrument, where somebody chooses: {% load what_is_known %}{% what_is_known offer.kind %}."""

from typing import Any

from babel import Locale
from django import template

from inbeeld.guidance.instruments import Study, known_of
from inbeeld.web.templatetags.told import language

register = template.Library()


@register.inclusion_tag("web/_what_is_known.html")
def what_is_known(kind: str) -> dict[str, Any]:
    """Of a kind of offer, or of `caseload`. Where we know of no study it says so."""
    return {"studies": [(study, _country(study)) for study in known_of(kind)]}


def _country(study: Study) -> str:
    return str(Locale(language()).territories[study.country])
