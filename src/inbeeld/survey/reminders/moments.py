"""The moments at which respondents are told something, as files: when, whom, and the text in two languages."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Literal

from inbeeld.survey.questionnaire.question import Language, Written
from inbeeld.survey.wave.plan import Plan


class Text(Written):
    """With gaps between braces: title, municipalities, opens, closes, left (days to answer in) and open (what is
    open, a line for each municipality)."""

    subject: str
    body: str


class Moment(Written):
    """So many `days` after the wave `opens` or after it `closes`, negative for before. `to`: those of whom something
    is open, or those of whom anything stands."""

    name: str
    since: Literal["opens", "closes"]
    days: int
    to: Literal["open", "answered"]
    nl: Text
    en: Text

    def day(self, plan: Plan) -> date:
        return (plan.opens if self.since == "opens" else plan.closes) + timedelta(days=self.days)

    def by(self, language: Language) -> Text:
        return self.nl if language == "nl" else self.en


@cache
def moments() -> Mapping[str, Moment]:
    """By name, in the order of a wave."""
    paths = (path for path in (files(__package__) / "texts").iterdir() if path.name.endswith(".toml"))
    read = [_read(path.name, path.read_text("utf-8")) for path in sorted(paths, key=lambda path: path.name)]
    return {moment.name: moment for moment in read}


def due(plan: Plan, on: date) -> Moment | None:
    """The last in order of which the day has come; None before the wave opens. So in a short wave a reminder that
    the next one has overtaken is skipped."""
    return next((moment for moment in reversed([*moments().values()]) if moment.day(plan) <= on), None)


def _read(name: str, text: str) -> Moment:
    """The number in front of its name is its place."""
    return Moment(name=name.removesuffix(".toml").lstrip("0123456789_"), **tomllib.loads(text))
