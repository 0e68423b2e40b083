"""All interviews of a wave: found again by theme and by question, and what may be quoted of them."""

from dataclasses import dataclass

from inbeeld.survey.interviews.codebook import Theme
from inbeeld.survey.interviews.identifying import identifying
from inbeeld.survey.interviews.interview import Interview, Passage
from inbeeld.survey.interviews.remark import Remark


@dataclass(frozen=True)
class Interviews:
    """`themes`: of the code book, in its order. `remarks`: what to mend in the files."""

    interviews: tuple[Interview, ...]
    themes: tuple[Theme, ...]
    remarks: tuple[Remark, ...] = ()

    def passages(self, question: str | None = None, theme: str | None = None) -> tuple[Passage, ...]:
        """Of those who agreed to be used in the research or to be quoted: for the researcher's own eyes."""
        return tuple(
            passage
            for interview in self.interviews
            if interview.agreed != "none"
            for passage in interview.passages
            if _about(passage, question, theme)
        )

    def quotable(self, question: str | None = None, theme: str | None = None) -> tuple[Passage, ...]:
        """What may go out: of those who agreed to be quoted, the passages in which nothing tells who or where."""
        return tuple(
            passage
            for interview in self.interviews
            if interview.agreed == "quote"
            for passage in interview.passages
            if _about(passage, question, theme) and not any(identifying(passage.text, interview.head.municipality))
        )


def _about(passage: Passage, question: str | None, theme: str | None) -> bool:
    return any(theme in (None, one.id) and (question is None or question in one.questions) for one in passage.themes)
