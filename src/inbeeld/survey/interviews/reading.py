"""Reading the interviews of a wave: all of them, or what is wrong with them."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from inbeeld.survey.interviews.codebook import Theme, our_codebook, read_codebook
from inbeeld.survey.interviews.identifying import contact_details, identifying
from inbeeld.survey.interviews.interview import Head, Interview, Passage
from inbeeld.survey.interviews.interviews import Interviews
from inbeeld.survey.interviews.notes import Quoted, parted, quoted
from inbeeld.survey.interviews.remark import Remark
from inbeeld.survey.interviews.sentences import told
from inbeeld.survey.questionnaire import Questionnaire, monitor, read_questionnaire
from inbeeld.survey.wave.tables import refuse


@dataclass(frozen=True)
class _File:
    path: Path
    text: str
    head: Head
    notes: str
    quotes: tuple[Quoted, ...]


def read_interviews(wave_folder: Path) -> Interviews:
    """Empty where there are none. Raises SurveyError with everything that is wrong, a line each."""
    folder = wave_folder / "interviews"
    themes, problems = _themes(folder / "codebook.toml", _questionnaire(wave_folder / "questionnaire"))
    files: list[_File] = []
    for path in sorted(folder.glob("*.md")):
        try:
            files.append(_file(path))
        except ValidationError as wrong:
            problems += told(path, wrong)
        except ValueError as wrong:  # not UTF-8, no TOML, or no head at all
            problems.append(f"{path} is no interview: {wrong}")
    refuse(problems or [fault for file in files for fault in _faults(file, themes)])
    files.sort(key=lambda file: file.head.day)
    interviews = tuple(_interview(number, file, themes) for number, file in enumerate(files, start=1))
    remarks = (remark for file, one in zip(files, interviews, strict=True) for remark in _remarks(file, one))
    return Interviews(interviews, tuple(themes.values()), tuple(remarks))


def _questionnaire(folder: Path) -> Questionnaire:
    return read_questionnaire(folder) if folder.exists() else monitor()


def _themes(path: Path, questionnaire: Questionnaire) -> tuple[dict[str, Theme], list[str]]:
    codebook, problems = read_codebook(path, questionnaire.questions) if path.exists() else (our_codebook(), [])
    return {theme.id: theme for theme in codebook.themes}, problems


def _file(path: Path) -> _File:
    text = path.read_text("utf-8-sig")
    head, notes = parted(text)
    return _File(path, text, Head.model_validate(tomllib.loads(head)), notes, tuple(quoted(text)))


def _faults(file: _File, themes: Collection[str]) -> Iterator[str]:
    for passage in file.quotes:
        place = f"{file.path}, line {passage.line}"
        if not passage.themes:
            yield f"{place}: this passage has no theme; write one in it, such as #{next(iter(themes), 'theme')}"
        if not passage.text:
            yield f"{place}: this passage has themes and no text"
        yield from (f"{place}: #{name} is no theme of the code book" for name in passage.themes if name not in themes)


def _interview(number: int, file: _File, themes: Mapping[str, Theme]) -> Interview:
    passages = (Passage(one.text, tuple(themes[name] for name in one.themes), number) for one in file.quotes)
    return Interview(number, file.head, file.notes, tuple(passages))


def _remarks(file: _File, interview: Interview) -> Iterator[Remark]:
    if interview.agreed == "none":
        yield Remark(str(file.path), "no_consent")
    for number, line in enumerate(file.text.splitlines(), start=1):
        yield from (Remark(f"{file.path}, line {number}", name) for name in contact_details(line))
    if interview.agreed == "quote":
        for passage in file.quotes:
            if "municipality" in identifying(passage.text, file.head.municipality):
                yield Remark(f"{file.path}, line {passage.line}", "municipality")
