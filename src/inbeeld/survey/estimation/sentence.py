"""What must be said beside a figure, in the language of whoever reads it."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from inbeeld.facts.municipalities import regions
from inbeeld.survey.questionnaire.question import Language

LISTED = r"(, | \+ )"


@dataclass(frozen=True)
class Sentence:
    """`name` is that of a sentence in sentences.toml; `values` fill its gaps. Those that stand there too,
    such as size, are told in the language as well, and regions by their names."""

    name: str
    values: Mapping[str, str] = field(default_factory=dict)

    def told(self, language: Language) -> str:
        said = {name: _in_words(value, language) for name, value in self.values.items()}
        sentence = _sentences()[self.name][language].format(**said)
        return sentence[:1].upper() + sentence[1:]


def _in_words(value: str, language: Language) -> str:
    """Of a list, each of its parts."""
    return "".join(named(part, language) for part in re.split(LISTED, value))


def named(part: str, language: Language) -> str:
    """A class of municipalities, or what they are divided by, in words."""
    return _sentences()[part][language] if part in _sentences() else regions().get(part, part)


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "sentences.toml").read_text("utf-8"))
