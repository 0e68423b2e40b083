"""The use of what is known as tables with words."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbeeld.disclosure import Released
from inbeeld.register.models.evidence.looking import (
    BETTER,
    CASELOAD,
    DECISION,
    DIVISION,
    MATCHES,
    OFFER,
    UNCLEAR,
    WORSE,
)
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import Speech, speech
from inbeeld.web.evidence.use import FOLLOWED, NO, NOTHING, OPENED, OTHER, YES, Use
from inbeeld.web.templatetags.told import language, number

Words = Mapping[str, str | Promise]
MEASURES: Words = {
    OPENED: _("Opened, of all times that it was shown"),
    FOLLOWED: _("Followed, of all choices after a finding that pointed a way"),
}
VARIABLES: Words = {
    "choice": _("Where"),
    "instrument": _("Instrument"),
    "said": _("What our own finding said"),
    OPENED: _("Opened before the choice"),
}
CATEGORIES: Mapping[str, Words] = {
    "choice": {
        OFFER: _("the page of an offer"),
        MATCHES: _("what fits somebody"),
        DECISION: _("an offer or a decision"),
        DIVISION: _("dividing places"),
        CASELOAD: _("who guides whom"),
    },
    "said": {
        BETTER: _("those who started fared better"),
        WORSE: _("those who started fared worse"),
        UNCLEAR: _("not known yet"),
        NOTHING: _("no finding of our own, studies only"),
    },
    OPENED: {YES: _("yes"), NO: _("no")},
}


@dataclass(frozen=True)
class Line:
    """`often`: how often, `of` how many; None where it is not told."""

    name: str
    often: int | None
    of: int | None
    share: float | None


def told(use: Use) -> list[tuple[str, list[tuple[str, list[Line]]]]]:
    """By measure, by variable: a line of everything, and one per category."""
    words = speech(language())
    measures = dict.fromkeys(measure for measure, _by in use.tables)
    return [(str(MEASURES[measure]), _tables(use, measure, words)) for measure in measures]


def in_one_sentence(use: Use) -> str:
    """Empty where it is not told."""
    total = next((released.rows.row(0, named=True) for key, released in use.tables.items() if key[0] == OPENED), {})
    if total.get("value") is None:
        return ""
    often, shown = number(total["numerator"]), number(total["denominator"])
    return gettext("It was shown %(shown)s times to %(employees)s employees, and opened %(often)s times.") % {
        "shown": shown,
        "employees": use.employees,
        "often": often,
    }


def _tables(use: Use, measure: str, words: Speech) -> list[tuple[str, list[Line]]]:
    own = [(by, released) for (of, by), released in use.tables.items() if of == measure]
    return [(str(VARIABLES[by]), _lines(by, released, words)) for by, released in own]


def _lines(by: str, released: Released, words: Speech) -> list[Line]:
    rows = released.rows.select(by, "numerator", "denominator", "value").iter_rows()
    return [Line(_name(by, category, words), *numbers) for category, *numbers in rows]


def _name(by: str, category: str | None, words: Speech) -> str:
    if category is None:
        return str(_("everything together"))
    if category == OTHER:
        return str(_("others together"))
    if by == "instrument":
        return offer_kind(category, words)
    return str(CATEGORIES[by].get(category, category))
