"""How chances, points and choices are told in the language of the reader."""

from django import template
from django.utils.translation import gettext as _

from inbeeld.register.models.division.choice import AS_PROPOSED, DEVIATED, NEXT_IN_LINE
from inbeeld.report.speech import speech
from inbeeld.web.templatetags.told import language

register = template.Library()


@register.filter
def percent(share: float | None) -> str:
    """Of a part or a chance, such as 62%; never rounded to nobody or to everybody."""
    return "" if share is None else speech(language()).share(min(max(share, 0.0), 1.0), None)


@register.filter
def rounded(value: float | None) -> str:
    """With one decimal only where there is one."""
    return "" if value is None else speech(language()).decimal(round(value, 1))


@register.filter
def chosen(kind: str) -> str:
    words = {
        AS_PROPOSED: _("as proposed"),
        NEXT_IN_LINE: _("was next for a place that came free"),
        DEVIATED: _("otherwise than proposed"),
    }
    return words.get(kind, kind)
