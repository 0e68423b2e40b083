"""Reading a questionnaire: a folder with a TOML file per chapter, in the order of their names."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire.question import Question, Words, Written
from inbeeld.survey.questionnaire.questionnaire import Chapter, Questionnaire, faults


class File(Written):
    title: Words
    questions: tuple[Question, ...]


@cache
def monitor() -> Questionnaire:
    """The questionnaire that comes with InBeeld."""
    with as_file(files(__package__) / "monitor") as folder:
        return read_questionnaire(folder)


def write_monitor(folder: Path) -> int:
    """A copy of it, to be adapted; gives how many chapters it has. Raises SurveyError where there are files."""
    if folder.exists() and any(folder.iterdir()):
        raise SurveyError(f"{folder} is not empty. Choose a new folder.")
    paths = [path for path in (files(__package__) / "monitor").iterdir() if path.name.endswith(".toml")]
    for path in paths:
        write_whole(folder / path.name, path.read_bytes())
    return len(paths)


def read_questionnaire(folder: Path) -> Questionnaire:
    """Raises SurveyError with everything that is wrong, a line each."""
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise SurveyError(f"{folder} holds no questionnaire: it has no chapters (files that end in .toml).")
    chapters: list[Chapter] = []
    problems: list[str] = []
    for path in paths:
        try:
            chapters.append(_read(path))
        except ValidationError as wrong:
            problems += [_told(path, error) for error in wrong.errors()]
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
            problems.append(f"{path} is not TOML: {wrong}")
    _raise(problems or [f"{folder}: {fault}" for fault in faults(tuple(chapters))])
    return Questionnaire(tuple(chapters))


def _raise(problems: Iterable[str]) -> None:
    if told := "\n".join(f"{problem}." for problem in problems):
        raise SurveyError(told)


def _read(path: Path) -> Chapter:
    file = File.model_validate(tomllib.loads(path.read_text("utf-8")))
    return Chapter(path.stem.lstrip("0123456789_"), file.title, file.questions)


def _told(path: Path, error: ErrorDetails) -> str:
    """The place of the error, questions.2.options.0.nl, becomes "question 3, option 1, nl"; people count from 1."""
    places = " ".join(f"{place + 1}," if isinstance(place, int) else place for place in error["loc"])
    where = re.sub(r"s (\d+)", r" \1", places).strip(",")
    return f"{path}, {where}: {error['msg'].removeprefix('Value error, ')}"
