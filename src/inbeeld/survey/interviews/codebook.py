"""The code book: themes, and the questions of which they explain the figures."""

import tomllib
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from pydantic import ValidationError

from inbeeld.survey.interviews.sentences import told
from inbeeld.survey.questionnaire.question import Named, Words, Written


class Theme(Named):
    """`definition` says when a passage is about it; `questions` are those whose figures it explains."""

    definition: Words
    questions: tuple[str, ...] = ()


class CodeBook(Written):
    themes: tuple[Theme, ...]

    def faults(self, questions: Collection[str]) -> Iterator[str]:
        """What does not fit, in itself or the questionnaire; a sentence each."""
        seen: set[str] = set()
        for theme in self.themes:
            if theme.id in seen:
                yield f"the theme {theme.id} stands in it twice"
            seen.add(theme.id)
            for name in theme.questions:
                if name not in questions:
                    yield f"{theme.id} explains {name}, which is no question of this wave"


@cache
def our_codebook() -> CodeBook:
    """That goes with the questionnaire of InBeeld."""
    with as_file(files(__package__) / "codebook.toml") as path:
        return CodeBook.model_validate(tomllib.loads(path.read_text("utf-8")))


def read_codebook(path: Path, questions: Collection[str]) -> tuple[CodeBook, list[str]]:
    """With what is wrong, a line each; then it has no themes."""
    try:
        codebook = CodeBook.model_validate(tomllib.loads(path.read_text("utf-8")))
    except ValidationError as wrong:
        return CodeBook(themes=()), told(path, wrong)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        return CodeBook(themes=()), [f"{path} is not TOML: {wrong}"]
    return codebook, [f"{path}: {fault}" for fault in codebook.faults(questions)]
