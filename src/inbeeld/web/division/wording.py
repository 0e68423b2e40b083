"""What the rule looks at, and what it gave, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from inbeeld.guidance.division.rule import Rule, Words
from inbeeld.web.templatetags.told import language, number

FACTS: Mapping[str, str | Promise] = {
    "promised": _("promised by the municipality"),
    "days_to_legal_term": _("days until a term in the law"),
    "months_waiting": _("months of waiting"),
    "need": _("need"),
}
VALUES: Mapping[tuple[str, str], str | Promise] = {
    ("promised", "yes"): _("yes"),
    ("promised", "no"): _("no"),
    ("need", "none"): _("none (need)"),
    ("need", "some"): _("some (need)"),
    ("need", "high"): _("high (need)"),
}


@dataclass(frozen=True)
class Ground:
    """A sentence of the rule, and the points that it gave."""

    sentence: str
    points: int


def fact_name(fact: str) -> str:
    return str(FACTS.get(fact, fact.replace("_", " ")))


def fact_value(fact: str, value: Any) -> str:
    if value is None:
        return gettext("not known")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    return str(VALUES.get((fact, str(value)), value))


def in_language(words: Words) -> str:
    return words.nl if language() == "nl" else words.en


def duty_of(rule: Rule, place: int | None) -> str:
    """The sentence of the duty that goes first; empty for none."""
    return in_language(rule.duties[place - 1]) if place else ""


def grounds(rule: Rule, points_of: Mapping[str, int]) -> Iterator[Ground]:
    """Those that gave points, the most first."""
    given = [Ground(in_language(one), points_of.get(one.id) or 0) for one in rule.points]
    yield from sorted((one for one in given if one.points), key=lambda one: -one.points)


def change_in_words(change: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """What would change the outcome; see `guidance.division.change`."""
    points = round(change.get("points") or 0)
    match change.get("kind"):
        case "no_option":
            return gettext("None of these places was possible.")
        case "duty":
            return gettext("This place is a duty. Points change nothing about it.")
        case "lot":
            return gettext("The lot decided. All who are equal had the same chance.")
        case "short":
            told = ngettext(
                "With %(n)s point more there had been a chance on a place at: %(offer)s.",
                "With %(n)s points more there had been a chance on a place at: %(offer)s.",
                points,
            )
            offer = change.get("place_id") or ""
            return told % {"n": points, "offer": titles.get(offer, offer)}
        case "spare" if points:
            told = ngettext(
                "With %(n)s point fewer this place had not been certain.",
                "With %(n)s points fewer this place had not been certain.",
                points,
            )
            return told % {"n": points}
        case "spare":
            return gettext("This place was certain, whatever the points.")
    return ""
