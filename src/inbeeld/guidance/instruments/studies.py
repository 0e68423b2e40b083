"""An instrument per file in `studied/`, with the studies of it. No study tells the size of an effect: of none of them
the interval is known, and a size without its interval says more than was found.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from inbeeld.facts.code_lists import Words

CASELOAD = "caseload"
"""How many people a case manager guides: nothing that is offered to anybody, but a team leader chooses it."""


@dataclass(frozen=True)
class Study:
    """`direction` and `design` are codes, which `points` and `sure` tell in words; `country` is an ISO 3166 code.

    `instrument` is what exactly was studied. `doubt` says why one might not find the same.
    """

    instrument: Words
    source: str
    country: str
    of_refugees: bool
    direction: str
    design: str
    finding: Words
    doubt: Words

    @property
    def points(self) -> Words:
        """Which way it points."""
        return _told("direction", self.direction)

    @property
    def sure(self) -> Words:
        """How sure that is, by the way in which the study was made."""
        return _told("design", self.design)


def known_of(kind: str) -> tuple[Study, ...]:
    """Of a kind of offer, or of `CASELOAD`. Those of refugees first, and of these the surest design first.

    Empty where we know of no study, which does not mean that it does not help.
    """
    return _studies().get(kind, ())


@cache
def _studies() -> Mapping[str, tuple[Study, ...]]:
    """By kind."""
    found: dict[str, list[Study]] = {}
    for kind, study in _read():
        found.setdefault(kind, []).append(study)
    return MappingProxyType({kind: tuple(sorted(studies, key=_order)) for kind, studies in found.items()})


def _order(study: Study) -> tuple[Any, ...]:
    return not study.of_refugees, tuple(_words()["design"]).index(study.design), study.source


def _read() -> Iterator[tuple[str, Study]]:
    for path in (files(__package__) / "studied").iterdir():
        if path.name.endswith(".toml"):
            told = tomllib.loads(path.read_text("utf-8"))
            for study in told["studies"]:
                yield from ((kind, Study(told["instrument"], **study)) for kind in told["kinds"])


def _told(what: str, code: str) -> Words:
    return _words()[what][code]


@cache
def _words() -> Mapping[str, Mapping[str, Words]]:
    """What codes are called; designs stand in the order of how sure they are."""
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))
