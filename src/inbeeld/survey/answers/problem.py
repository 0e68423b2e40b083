"""What is wrong with an answer, to be told in the language of whoever gave it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from inbeeld.survey.questionnaire.question import Language


@dataclass(frozen=True)
class Problem:
    """`name` is that of a sentence in problems.toml; `values` fill its gaps."""

    name: str
    values: Mapping[str, str] = field(default_factory=dict)

    def told(self, language: Language) -> str:
        return _sentences()[self.name][language].format(**self.values)


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "problems.toml").read_text("utf-8"))
