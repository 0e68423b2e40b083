"""Wording: a match in plain words, Dutch or English."""

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from inbeeld.facts.code_lists import Words, code_list
from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.facts.occupations import label_of
from inbeeld.guidance.matching.condition import Condition, Fact, Result
from inbeeld.guidance.matching.discovery import by_id
from inbeeld.guidance.matching.match import Match
from inbeeld.guidance.matching.wish import Met, Wish
from inbeeld.guidance.matching.wishes.kind import wanted

LISTS = {"level": "language_level", "education": "education_level"}
NOT_KNOWN = {"nl": "onbekend", "en": "unknown"}


def words(match: Match, language: str) -> tuple[str, ...]:
    """What is missing, what is to be asked first, what holds, and which wishes are met: a sentence for each."""
    holding = tuple(one for one in match.conditions if one.holds)
    every: list[Result | Met] = [*match.missing, *match.to_ask, *holding, *match.wishes]
    return tuple(told(one, language) for one in every)


def told(one: Result | Met, language: str) -> str:
    """A condition or a wish as a sentence, "nl" or "en"."""
    what = by_id()[one.id]
    if isinstance(what, Wish):
        assert isinstance(one, Met)
        return what.says[language].format_map({what.gap: _value(what.gap, one.met, language)})
    assert isinstance(one, Result)
    facts = what.facts(one.has, one.needed).items()
    return _sentence(what, one.holds)[language].format_map(
        {name: _value(name, fact, language) for name, fact in facts}
    )


def title(condition: str, language: str) -> str:
    """What a condition or wish is called, by its id."""
    return by_id()[condition].title[language]


def _sentence(condition: Condition, holds: bool | None) -> Words:
    if holds is None:
        return condition.says_unknown
    return condition.says_holds if holds else condition.says_fails


def _value(name: str, fact: Fact, language: str) -> str:
    """The last word of the name of a gap says what stands in it: {own_level} is a level."""
    if fact is None:
        return NOT_KNOWN[language]
    if isinstance(fact, date):
        return format_date(fact, format="d MMMM y", locale=language)
    if isinstance(fact, int | float):
        return format_decimal(fact, format="#,##0.#", locale=language)
    return _called(name.rpartition("_")[2], fact, language)


def _called(what: str, code: str, language: str) -> str:
    """A code in words; another word as it is."""
    if what == "place":
        return MUNICIPALITIES[code].name if code in MUNICIPALITIES else code
    if what == "occupation":
        return label_of(code, language)
    if what == "kind":
        return wanted()[code].label[language]
    if what in LISTS:
        return code_list(LISTS[what]).labels.get(code, {}).get(language, code)
    return code
