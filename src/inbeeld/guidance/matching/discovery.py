"""Which conditions and wishes there are: those of the modules in `conditions/` and `wishes/`."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from inbeeld.guidance.matching import conditions as of_conditions
from inbeeld.guidance.matching import wishes as of_wishes
from inbeeld.guidance.matching.condition import Condition
from inbeeld.guidance.matching.wish import Wish


@cache
def conditions() -> tuple[Condition, ...]:
    """All, in the order in which they are told."""
    return tuple(sorted((one.CONDITION for one in _modules(of_conditions)), key=lambda one: one.order))


@cache
def wishes() -> tuple[Wish, ...]:
    return tuple(sorted((one.WISH for one in _modules(of_wishes)), key=lambda one: one.order))


@cache
def by_id() -> Mapping[str, Condition | Wish]:
    every: list[Condition | Wish] = [*conditions(), *wishes()]
    return {one.id: one for one in every}


def _modules(package: ModuleType) -> list[ModuleType]:
    return [import_module(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__)]
