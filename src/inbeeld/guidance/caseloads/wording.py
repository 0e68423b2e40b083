"""Wording: why somebody is proposed, what was assumed, and what one case manager more or fewer would mean."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from inbeeld.facts.code_lists import Words, code_list
from inbeeld.guidance.caseloads.proposal import Given
from inbeeld.guidance.caseloads.weeks import Weeks
from inbeeld.guidance.caseloads.what_if import WhatIf


def reason(given: Given, names: Mapping[str, str], language: str) -> str:
    """Why this case manager, in a sentence, "nl" or "en". `names` tells what case managers are called; a number
    without a name stands as it is."""
    name = names.get(given.case_manager_id, given.case_manager_id)
    return _say("reason", given.why, language, name=name, languages=named(given.languages, language))


def named(languages: Iterable[str], language: str) -> str:
    """Arabic and Tigrinya. A code of no list stands as it is."""
    return format_list([_named(code, language) for code in languages], locale=language)


def _named(code: str, language: str) -> str:
    ours = code_list("spoken_language").labels
    return ours[code][language] if code in ours else str(Locale(language).languages.get(code, code))


def assumptions(weeks: Weeks, language: str) -> tuple[str, ...]:
    """By what a proposal was made, a sentence each."""
    told = {
        "weeks": weeks.weeks,
        "new_for": weeks.new_for,
        "new_counts": _number(weeks.new_counts, language),
        "slack": round(100 * weeks.slack),
    }
    return tuple(_say("proposal", rule, language, **told) for rule in _words()["proposal"])


def in_view(found: WhatIf, language: str) -> tuple[str, ...]:
    """What would change, what that assumes, and what the margin says: a sentence each, or two."""
    fewer = found.change.then < found.change.now
    ends = sorted(abs(one) for one in (found.low, found.high))
    told = {
        "weeks": found.weeks,
        "people": _number(found.people, language),
        "in_view": _number(found.in_view, language),
        "unchanged": _number(round(found.unchanged), language),
        "now": _number(found.change.now, language),
        "then": _number(found.change.then, language),
        "count": _number(round(abs(found.more)), language),
        "low": _number(ends[0], language),
        "high": _number(ends[1], language),
    }
    said = ("same", "fewer" if fewer else "more", "assumes", "interval")
    return tuple(_say("what_if", one, language, **told) for one in said)


def _number(number: float, language: str) -> str:
    return str(format_decimal(number, format="#,##0.#", locale=language))


def _say(group: str, key: str, language: str, **told: object) -> str:
    return _words()[group][key][language].format(**told)


@cache
def _words() -> Mapping[str, Mapping[str, Words]]:
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))
