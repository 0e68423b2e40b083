"""The tables of the made-up waves in `data/`: what was published, and what is ours."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

YEARS = (2017, 2018)


@cache
def told(name: str) -> Mapping[str, Any]:
    """Such as "choices", by question. A pair in it is of 2017 and 2018."""
    return tomllib.loads((files(__package__) / "data" / f"{name}.toml").read_text("utf-8"))


def of_year(pair: tuple[float, float], year: int) -> float:
    return pair[YEARS.index(year)]
