"""Writing a questionnaire as the folder that `read_questionnaire` reads."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.questionnaire.questionnaire import Chapter, Questionnaire


def write_questionnaire(folder: Path, questionnaire: Questionnaire) -> None:
    """A file for each chapter, numbered, so that their order is that of their names."""
    for number, chapter in enumerate(questionnaire.chapters, start=1):
        write_whole(folder / f"{number:02}_{chapter.id}.toml", "\n".join(_lines(chapter)))


def _lines(chapter: Chapter) -> Iterator[str]:
    yield f"title = {_value(chapter.title.model_dump())}"
    for question in chapter.questions:
        yield "\n[[questions]]"
        told = question.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        yield from (f"{name} = {_value(value)}" for name, value in told.items())
    yield ""


def _value(value: Any) -> str:
    """A string of JSON is one of TOML, but for DEL."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {_value(one)}" for name, one in value.items() if one is not None) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
