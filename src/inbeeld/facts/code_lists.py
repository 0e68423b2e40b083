"""Code lists: which codes a field may hold, and what they are called in Dutch and English.

One list, one file in `codes/`; the order in the file is the order of the list.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

Words = Mapping[str, str]
"""The same text by language: {"nl": ..., "en": ...}."""


@dataclass(frozen=True)
class CodeList:
    name: str
    title: Words
    labels: Mapping[str, Words]

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.labels)


@cache
def code_list(name: str) -> CodeList:
    text = (files(__package__) / "codes" / f"{name}.toml").read_text("utf-8")
    read = tomllib.loads(text)
    return CodeList(name, MappingProxyType(read["title"]), MappingProxyType(read["codes"]))


@cache
def code_lists() -> tuple[CodeList, ...]:
    names = sorted(entry.name.removesuffix(".toml") for entry in (files(__package__) / "codes").iterdir())
    return tuple(code_list(name) for name in names)
