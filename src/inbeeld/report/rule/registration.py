"""The draft of the entry of a rule in the Dutch algorithm register, field by field as its standard has them."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from inbeeld.facts.errors import RequestError
from inbeeld.guidance.division.rule import Rule
from inbeeld.report.rule.field import ITEM, Field
from inbeeld.report.rule.grounds import RANK, holds, ranks, scale
from inbeeld.report.speech import speech

DUTCH = "nl"
Lines = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Publisher:
    """Who publishes; empty for what is not known yet. `contact`: an e-mail or web address. `website`: of the page."""

    organisation: str = ""
    contact: str = ""
    website: str = ""


@dataclass(frozen=True)
class Registration:
    standard_version: str
    lang: str
    fields: tuple[Field, ...]

    @property
    def lacking(self) -> tuple[Field, ...]:
        """What must be filled in before the register takes it."""
        return tuple(one for one in self.fields if one.required and one.open)

    def entry(self) -> dict[str, Any]:
        """By the names of the standard; without what is still open."""
        filled = {one.id: one.value for one in self.fields if not one.open}
        return {**filled, "lang": self.lang, "standard_version": self.standard_version}


def registration(rule: Rule, publisher: Publisher) -> Registration:
    """Raises RequestError where a text is longer than the register takes."""
    told = {**_of_rule(rule), **{name: (text,) if text else () for name, text in vars(publisher).items()}}
    standard = _standard()
    fields = tuple(_field(one, told) for one in standard["fields"])
    return Registration(standard["standard_version"], standard["lang"], fields)


@cache
def _standard() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "algorithm_register.toml").read_text("utf-8"))


def _of_rule(rule: Rule) -> Lines:
    """What the texts of the fields ask for."""
    words = speech(DUTCH)
    wishes = (f"{rule.wishes.nl} ({RANK}: {ranks(rule.wishes.points, words)})",) if rule.wishes else ()
    points = tuple(f"{one.nl} ({one.fact}: {scale(one, words)})" for one in rule.points)
    return {
        "id": (rule.id,),
        "version": (str(rule.version),),
        "title": (rule.title.nl,),
        "source": (rule.source,),
        "since": (f"{rule.since:%Y-%m}",),
        "until": (f"{rule.until:%Y-%m}",) if rule.until else (),
        "duties": _listed(f"{one.nl} ({one.fact}: {holds(one, words)})" for one in rule.duties),
        "points": _listed((*points, *wishes)),
    }


def _listed(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{ITEM}{line}" for line in lines)


def _field(written: Mapping[str, Any], told: Lines) -> Field:
    """`written` as it stands in the file."""
    most = written.get("most")
    made = Field(
        id=written["id"],
        title=written["title"],
        lines=tuple(_filled(written.get("text", ""), told)),
        items=tuple(written.get("items", ())),
        links=tuple(written.get("links", ())),
        required=written.get("required", False),
        marked=written.get("marked", False),
        ask=written.get("ask", ""),
    )
    if most and len(made.value) > most:
        raise RequestError(
            f"the algorithm register takes {most} characters for '{made.title}', and this rule gives "
            f"{len(made.value)}: make the words of the rule shorter"
        )
    return made


def _filled(text: str, told: Lines) -> Iterator[str]:
    """Names within a line are filled in. A line that is one name becomes all its lines; where it has none, the line
    with a colon that leads to it falls away too."""
    lines = text.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if (name := _name(line)) in told:
            yield from told[name]
        elif line and not (line.endswith(":") and not told.get(_name(following), (following,))):
            yield line.format(**{name: " ".join(lines) for name, lines in told.items()})


def _name(line: str) -> str:
    return line[1:-1] if line[:1] + line[-1:] == "{}" else ""
