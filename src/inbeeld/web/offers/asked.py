"""What is done in an offer, what it asks and what it gives, in words, for whoever reads about it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.facts.occupations import label_of
from inbeeld.register.models import Offer
from inbeeld.web.templatetags.told import language, listed, number, word

Line = tuple[str, str]


def done(offer: Offer) -> list[Line]:
    """Name and value of what is done and what it costs, as far as it was told."""
    cost = _("%(euros)s euros a place") % {"euros": number(offer.cost)} if offer.cost is not None else ""
    lines = [
        (_("Content"), listed(offer.content, "content_tag")),
        (_("How long"), _weeks(offer.weeks)),
        (_("Cost"), cost),
    ]
    return [(name, told) for name, told in lines if told]


def asked(offer: Offer) -> list[Line]:
    """Name and value of what it asks; what it does not ask is left out."""
    return [(name, told) for name, told in _asked(offer) if told]


def given(offer: Offer) -> list[Line]:
    """Name and value of what somebody has after it."""
    lines = [
        (_("Level of Dutch after it"), word(offer.raises_language_to, "language_level")),
        (_("Education after it"), word(offer.raises_education_to, "education_level")),
    ]
    return [(name, told) for name, told in lines if told]


def _asked(offer: Offer) -> Iterator[Line]:
    yield _("Occupation"), label_of(offer.occupation, language()) if offer.occupation else ""
    yield _("Dutch"), word(offer.language_level, "language_level")
    yield _("Education"), word(offer.education_level, "education_level")
    yield _("Hours"), _hours(offer.hours_per_week)
    yield _("Where"), _place(offer.place)
    yield _("Children"), _("childcare is arranged, or it is during school hours") if offer.childcare else ""
    yield _("Benefit"), _("a study: only where it may go with benefit") if offer.study_with_benefit else ""


def _place(code: str | None) -> str:
    return MUNICIPALITIES[code].name if code and code in MUNICIPALITIES else ""


def _weeks(weeks: float | None) -> str:
    if weeks is None:
        return ""
    return ngettext("%(n)s week", "%(n)s weeks", round(weeks)) % {"n": number(weeks)}


def _hours(hours: float | None) -> str:
    if hours is None:
        return ""
    return ngettext("%(n)s hour a week", "%(n)s hours a week", round(hours)) % {"n": number(hours)}
