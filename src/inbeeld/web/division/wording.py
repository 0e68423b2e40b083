"""What the rule looks at, and what it gave, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbeeld.guidance.division.rule import Rule, Words
from inbeeld.report.division.reasons import change
from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.speech import speech
from inbeeld.web.templatetags.told import language, number

FACTS: Mapping[str, str | Promise] = {
    "promised": _("promised by the municipality"),
    "days_to_legal_term": _("days until a term in the law"),
    "months_waiting": _("months of waiting"),
}
VALUES: Mapping[tuple[str, str], str | Promise] = {
    ("promised", "yes"): _("yes"),
    ("promised", "no"): _("no"),
}


@dataclass(frozen=True)
class Ground:
    """A sentence of the rule, and the points that it gave."""

    sentence: str
    points: int


def fact_name(fact: str) -> str:
    return str(FACTS.get(fact) or variable_name(fact, speech(language())))


def fact_value(fact: str, value: Any) -> str:
    if value is None:
        return gettext("not known")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    return str(VALUES.get((fact, str(value))) or category_name(fact, str(value), speech(language())))


def in_language(words: Words) -> str:
    return words.nl if language() == "nl" else words.en


def duty_of(rule: Rule, place: int | None) -> str:
    """The sentence of the duty that goes first; empty for none."""
    return in_language(rule.duties[place - 1]) if place else ""


def grounds(rule: Rule, points_of: Mapping[str, int]) -> Iterator[Ground]:
    """Those that gave points, the most first."""
    given = [Ground(in_language(one), points_of.get(one.id) or 0) for one in rule.points]
    yield from sorted((one for one in given if one.points), key=lambda one: -one.points)


def change_in_words(told: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """What would change the outcome, with what an offer is called."""
    place = titles.get(told.get("place_id") or "")
    return change({"change": {**told, "place_id": place}}, speech(language())) if told else ""
