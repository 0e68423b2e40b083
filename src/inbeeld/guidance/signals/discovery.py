"""Which signals there are: those of the modules in `rules/`."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from inbeeld.facts.errors import RequestError
from inbeeld.guidance.signals import rules
from inbeeld.guidance.signals.definition import Signal


@cache
def signals() -> tuple[Signal, ...]:
    """All signals, the most urgent first."""
    modules = (import_module(f"{rules.__name__}.{module.name}") for module in iter_modules(rules.__path__))
    found: list[Signal] = [module.SIGNAL for module in modules]
    return tuple(sorted(found, key=lambda one: (one.severity, one.id)))


def signal(name: str) -> Signal:
    """By its id. Raises RequestError for any other name."""
    if (found := _by_id().get(name)) is None:
        meant = get_close_matches(name, _by_id(), n=1)
        hint = f"Did you mean '{meant[0]}'?" if meant else f"Known are {', '.join(_by_id())}."
        raise RequestError(f"'{name}' is not a signal. {hint}")
    return found


@cache
def _by_id() -> Mapping[str, Signal]:
    return {one.id: one for one in signals()}
