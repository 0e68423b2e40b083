"""What may come of an instrument. A definition per file in `outcomes/`; the shapes of measuring are here."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from inbeeld.facts.code_lists import Words
from inbeeld.facts.errors import RequestError

Measure = Literal["holds", "lasted", "again", "months"]
"""holds: a spell of the kind holds on the day. lasted: by that day, such a spell lasted `states.LASTING_DAYS` since
the start of the clock. again: it holds, after it did not in an earlier month since the clock started. months: the
number of months in which it held, since the clock started."""


@dataclass(frozen=True)
class Outcome:
    """`kind` is the kind of spell that it is about. `better` is 1 where more is better, -1 where less is."""

    id: str
    title: Words
    """As in: '... of every hundred were <title>'; of months: '... were so many months <title>'."""
    meaning: Words
    kind: str
    measure: Measure
    better: int

    @property
    def in_months(self) -> bool:
        """A mean number of months; otherwise a share of people."""
        return self.measure == "months"


def outcome(name: str) -> Outcome:
    """Raises RequestError, with those that there are."""
    if name not in outcomes():
        raise RequestError(f"'{name}' is no outcome. Known are {', '.join(outcomes())}.")
    return outcomes()[name]


@cache
def outcomes() -> Mapping[str, Outcome]:
    paths = (path for path in (files(__package__) / "outcomes").iterdir() if path.name.endswith(".toml"))
    read = {path.name.removesuffix(".toml"): tomllib.loads(path.read_text("utf-8")) for path in paths}
    return MappingProxyType({name: Outcome(name, **told) for name, told in sorted(read.items())})
