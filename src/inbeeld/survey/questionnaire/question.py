"""A question, as it is written in the file of its chapter. Pydantic says what is wrong with one, and where."""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, model_validator

Kind = Literal["one_of", "several_of", "number", "share", "shares", "date", "text"]
Language = Literal["nl", "en"]

DONT_KNOW = "dont_know"
"""An answer to any question. It is not 0, and not the same as not being asked."""

NAME = "^[a-z][a-z0-9_]*$"
LONGEST_TEXT = 2_000
"""Of an answer in words, in characters."""


class Written(BaseModel):
    """What stands in a file, and nothing else."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Written):
    nl: str
    en: str

    def by(self, language: Language) -> str:
        return self.nl if language == "nl" else self.en


class Named(Words):
    id: str = Field(pattern=NAME)


class Option(Named):
    """What can be chosen. With `alone` it cannot be chosen beside others ("none of these")."""

    alone: bool = False


class Prefill(Written):
    """A figure of the municipality's own register: of everybody, or of one `group` ("sex=f")."""

    figure: str
    group: str | None = Field(default=None, pattern="^[a-z_]+=[^=]+$")


class Item(Named):
    """A line in a table of shares."""

    figure: str | None = None
    group: str | None = Field(default=None, pattern="^[a-z_]+=[^=]+$")


class Condition(Written):
    """Asked only of those who chose one of these options (`is`) with an earlier question."""

    question: str
    options: tuple[str, ...] = Field(alias="is", min_length=1)


class Question(Named):
    """`id` stays the same over the waves; `version` goes up when the wording or its meaning changes, and a figure is
    not followed from one version to the next. `measures` says of a share whether it is that of a day (stock) or over
    a year (flow). `over_100`: the items of a table of shares may add up to more than 100. `maximum` and `decimals`
    are of a number, in `unit`. What is `leading` is told first in a report.
    """

    kind: Kind
    version: int = Field(default=1, ge=1)
    help: Words | None = None
    asked_if: Condition | None = None
    options: tuple[Option, ...] = ()
    items: tuple[Item, ...] = ()
    measures: Literal["stock", "flow"] | None = None
    figure: str | None = None
    over_100: bool | None = None
    unit: Words | None = None
    maximum: PositiveFloat | None = None
    decimals: int = Field(default=0, ge=0, le=6)
    leading: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Of its options or its items."""
        listed: tuple[Named, ...] = (*self.options, *self.items)
        return tuple(one.id for one in listed)

    @property
    def prefills(self) -> dict[str, Prefill]:
        """By item; that of the question as a whole has the item ""."""
        lines: tuple[tuple[str, Question | Item], ...] = (("", self), *((item.id, item) for item in self.items))
        return {
            name: Prefill(figure=line.figure, group=getattr(line, "group", None))
            for name, line in lines
            if line.figure
        }

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Question":
        if wrong := next(self._misfits(), None):
            raise ValueError(wrong)
        return self

    def _misfits(self) -> Iterator[str]:
        chosen, shares = self.kind in ("one_of", "several_of"), self.kind in ("share", "shares")
        if chosen != bool(self.options):
            yield f"a question of kind {self.kind} needs options" if chosen else f"{self.kind} has no options"
        if (self.kind == "shares") != bool(self.items):
            yield "shares and only shares have items"
        if shares and self.measures is None:
            yield "say with measures whether the share is a stock (on a day) or a flow (over a year)"
        if (self.kind == "shares") != (self.over_100 is not None):
            yield "say of shares, and only of shares, with over_100 whether they may add up to more than 100"
        if (self.kind == "number") != (self.maximum is not None):
            yield "say of a number, and only of a number, the maximum that can be true"
        if len(set(self.names)) < len(self.names):
            yield "two options or items have the same id"
