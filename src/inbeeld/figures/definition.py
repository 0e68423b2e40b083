"""Definitions: what each figure means, as data. Each has a file in `definitions/`; adding a figure adds one file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from inbeeld.facts.errors import RequestError
from inbeeld.facts.record_types import TABLE_NAMES
from inbeeld.timeline import rules

Kind = Literal["stock", "flow", "time", "ratio"]
Form = Literal["share", "parts", "mean", "median", "reach", "ratio"]
Language = Literal["nl", "en"]


@dataclass(frozen=True)
class Words:
    """The figure in one language: its name, the question it answers, what is counted, of whom, and why it matters."""

    title: str
    question: str
    numerator: str
    denominator: str
    why: str


@dataclass(frozen=True)
class Published:
    """What a wave of the survey, or the statistics office, printed; `comparable` with what we count, or why not."""

    wave: int
    on: date
    value: float
    unit: Literal["permit_holder", "municipality"]
    comparable: bool
    warning: Mapping[str, str]
    source: str


@dataclass(frozen=True)
class Ratio:
    """A share of another figure, of which the value in one group is divided by that in another."""

    name: str
    figure: str
    part: str


@dataclass(frozen=True)
class Axis:
    variable: str
    group: str
    against: str

    @property
    def name(self) -> str:
        return f"{self.group}_to_{self.against}"


@dataclass(frozen=True)
class Definition:
    """A figure. `needs` are tables beyond those of its rule; `base` says which parts the denominator is made of."""

    id: str
    order: int
    kind: Kind
    form: Form
    rule: rules.Rule | None
    numerator: tuple[str, ...]
    base: Literal["all", "numerator"]
    needs: tuple[str, ...]
    reasons_of: tuple[str, ...]
    ratios: tuple[Ratio, ...]
    axes: tuple[Axis, ...]
    words: Mapping[str, Words]
    source: str
    published: tuple[Published, ...]

    @property
    def the_rule(self) -> rules.Rule:
        """Of a figure that has one; a ratio has the rules of other figures."""
        if self.rule is None:
            raise TypeError(f"figure {self.id} has no rule of its own")
        return self.rule

    def reasons_rule(self, step: str) -> rules.Reasons:
        """The reasons given with a step on the ways that the figure follows."""
        if not isinstance(self.rule, rules.Reach):
            raise TypeError(f"figure {self.id} follows no ways through offers")
        return rules.Reasons(step=step, days=self.rule.days)

    @property
    def rules(self) -> tuple[rules.Rule, ...]:
        """All that must be counted for the figure."""
        if self.form == "ratio":
            return tuple(rule for ratio in self.ratios for rule in definition(ratio.figure).rules)
        return (self.the_rule, *(self.reasons_rule(step) for step in self.reasons_of))

    @property
    def tables(self) -> tuple[str, ...]:
        """What a municipality must deliver for the figure."""
        return tuple(dict.fromkeys((*(self.rule.tables if self.rule else ()), *self.needs)))


@cache
def definitions() -> tuple[Definition, ...]:
    """All figures, in the order in which they are printed."""
    paths = [path for path in (files(__package__) / "definitions").iterdir() if path.name.endswith(".toml")]
    read = (_read(path.name.removesuffix(".toml"), tomllib.loads(path.read_text("utf-8"))) for path in paths)
    return tuple(sorted(read, key=lambda definition: (definition.order, definition.id)))


def definition(name: str) -> Definition:
    """By its id, or by that of one of its lines ("why_not.declined"). Raises RequestError for any other name."""
    known = {one.id: one for one in definitions()}
    if (found := known.get(name.split(".")[0])) is None:
        meant = get_close_matches(name, known, n=1)
        hint = f"Did you mean '{meant[0]}'?" if meant else f"Known are {', '.join(known)}."
        raise RequestError(f"'{name}' is not a figure. {hint}")
    return found


def wave_days(until: date) -> list[date]:
    """The days up to and including this one for which a wave published something that can be compared."""
    return sorted({wave.on for figure in definitions() for wave in figure.published if wave.on <= until})


@cache
def counted_tables() -> tuple[str, ...]:
    """The tables that some figure counts, and the people themselves. The other tables are nowhere missed."""
    needed = {"persons", *(table for figure in definitions() for table in figure.tables)}
    return tuple(table for table in TABLE_NAMES if table in needed)


@cache
def part_words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "parts.toml").read_text("utf-8"))


def _read(name: str, told: dict[str, Any]) -> Definition:
    return Definition(
        id=name,
        order=told["order"],
        kind=told["kind"],
        form=told["form"],
        rule=_rule(told["rule"]) if "rule" in told else None,
        numerator=tuple(told.get("numerator", ())),
        base=told.get("base", "all"),
        needs=tuple(told.get("needs", ())),
        reasons_of=tuple(told.get("reasons_of", ())),
        ratios=tuple(Ratio(**ratio) for ratio in told.get("ratios", ())),
        axes=tuple(Axis(**axis) for axis in told.get("axes", ())),
        words={language: Words(**told[language]) for language in ("nl", "en")},
        source=told["source"],
        published=tuple(_published(line) for line in told.get("published", ())),
    )


def _rule(told: dict[str, Any]) -> rules.Rule:
    shape: type[rules.Rule] = getattr(rules, told["shape"])
    parameters = {name: value for name, value in told.items() if name != "shape"}
    return shape(**{name: tuple(value) if isinstance(value, list) else value for name, value in parameters.items()})


def _published(told: dict[str, Any]) -> Published:
    warning = {language: told.pop(language) for language in ("nl", "en")}
    return Published(**{**told, "on": date.fromisoformat(told["on"])}, warning=warning)
