"""Wording: the reason of a signal as a sentence, from the facts that were found or from those that were stored."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from babel.dates import format_date
from babel.lists import format_list

from inbeeld.facts.code_lists import code_list
from inbeeld.guidance.signals.definition import Fact, Facts
from inbeeld.guidance.signals.discovery import signal

ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
Vocabulary = Mapping[str, Mapping[str, Mapping[str, str]]]


def reason(signal_id: str, facts: Facts, language: str) -> str:
    """In plain words, "nl" or "en". Dates may be texts such as 2026-10-10, as JSON keeps them."""
    told = {name: _told(name, value, language) for name, value in facts.items()}
    return signal(signal_id).reason[language].format_map(told)


def _told(name: str, value: Fact, language: str) -> str:
    if isinstance(value, str) and ISO.fullmatch(value):
        value = date.fromisoformat(value)
    if isinstance(value, date):
        return format_date(value, format="d MMMM y", locale=language)
    if name == "days":
        return f"{value} {_word('day' if value == 1 else 'days', 'unit', language)}"
    if name == "missing":
        return format_list([_word(code, name, language) for code in str(value).split()], locale=language)
    return _word(str(value), name, language)


def _word(code: str, name: str, language: str) -> str:
    """What a code is called; a text that is no code is shown as it is."""
    return _words().get(name, {}).get(code, {}).get(language, code)


@cache
def _words() -> Vocabulary:
    """By the name of a fact, the code and the language."""
    words = tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))
    return {**words, "turn": {**code_list("whose_turn").labels, **words["turn"]}}
