"""Speech: the phrases of one language, with numbers and dates as its readers write them."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import get_args

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import Language

LARGE = 1_000
"""From this base on a share has a decimal: in smaller groups one person more or less changes the whole per cent."""


@dataclass(frozen=True)
class Speech:
    language: Language
    phrases: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        return self.phrases[key].format(**values)

    def known(self, group: str, key: str) -> str | None:
        """What is called `key` in a group of names, or None for a name that municipalities make up themselves."""
        return self.phrases.get(f"{group}.{key}")

    def whole(self, number: float) -> str:
        return format_decimal(number, format="#,##0", locale=self.language)

    def decimal(self, number: float) -> str:
        """With a decimal only where there is one."""
        return format_decimal(number, format="#,##0.#", locale=self.language)

    def ratio(self, number: float) -> str:
        return format_decimal(number, format="#,##0.00", locale=self.language)

    def share(self, value: float, base: int | None) -> str:
        """Never rounded to nobody or to everybody."""
        decimals = int(base is not None and base >= LARGE)
        least = 10.0**-decimals
        rounded = round(100 * value, decimals)
        if value > 0 and rounded < least:
            return self.say("number.below", share=self._percent(least, decimals))
        if value < 1 and rounded > 100 - least:
            return self.say("number.above", share=self._percent(100 - least, decimals))
        return self._percent(rounded, decimals)

    def grid(self, step: float) -> str:
        """Of what shares are rounded to, down to a hundredth of a per cent."""
        return self.say("number.percent", number=format_decimal(100 * step, format="#,##0.##", locale=self.language))

    def tenths(self, number: float) -> str:
        return format_decimal(number, format="#,##0.0", locale=self.language)

    def signed(self, number: float) -> str:
        """A difference, with its sign also where it is more."""
        return format_decimal(number, format="+#,##0.0;−#,##0.0", locale=self.language)

    def day(self, on: date) -> str:
        return format_date(on, format="d MMMM y", locale=self.language)

    def as_of(self, on: date, known_on: date | None) -> str:
        """Of which day the figures are, and as known when."""
        if known_on is None:
            return self.say("report.on", on=self.day(on))
        return self.say("report.known_on", on=self.day(on), known_on=self.day(known_on))

    def enumerated(self, names: Iterable[str]) -> str:
        """One, two and three."""
        return format_list(list(names), locale=self.language)

    def either(self, names: Iterable[str]) -> str:
        """One, two or three."""
        return format_list(list(names), style="or", locale=self.language)

    def _percent(self, number: float, decimals: int) -> str:
        written = format_decimal(number, format="#,##0.0" if decimals else "#,##0", locale=self.language)
        return self.say("number.percent", number=written)


@cache
def speech(language: str) -> Speech:
    """Raises RequestError for a language that reports are not written in."""
    known: tuple[Language, ...] = get_args(Language)
    for one in known:
        if one == language:
            text = (files(__package__) / "words" / f"{one}.toml").read_text("utf-8")
            return Speech(one, MappingProxyType(dict(_flat(tomllib.loads(text)))))
    raise RequestError(f"reports are written in {' or '.join(known)}, not in '{language}'")


def _flat(groups: Mapping[str, Mapping[str, str]]) -> Iterable[tuple[str, str]]:
    return ((f"{group}.{key}", text) for group, told in groups.items() for key, text in told.items())


def sentence(text: str) -> str:
    """With a capital at the front, whatever letter that is."""
    return text[:1].upper() + text[1:]
