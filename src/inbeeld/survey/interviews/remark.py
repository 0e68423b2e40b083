"""What a researcher should know of the files of interviews, beside what is wrong with them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from inbeeld.survey.questionnaire.question import Language


@dataclass(frozen=True)
class Remark:
    """`name` is that of a sentence in remarks.toml; `place` is a file, with a line where there is one."""

    place: str
    name: str

    def told(self, language: Language) -> str:
        return f"{self.place}: {_sentences()[self.name][language]}"


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "remarks.toml").read_text("utf-8"))
