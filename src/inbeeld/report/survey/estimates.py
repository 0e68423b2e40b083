"""The findings of a wave, and what changed since an earlier one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from inbeeld.survey.findings import Findings, Indicator, changes
from inbeeld.survey.questionnaire import Chapter, Question


@dataclass(frozen=True, eq=False)
class Estimates:
    """`before`: the earlier wave, if it is set against one."""

    now: Findings
    before: Findings | None = None

    @cached_property
    def changes(self) -> pl.DataFrame | None:
        return None if self.before is None else changes(self.before, self.now)

    def chapters(self) -> Iterator[tuple[Chapter, tuple[Question, ...]]]:
        """Those with questions of which there are figures."""
        asked = {one.question.id for one in self.now.indicators}
        for chapter in self.now.wave.questionnaire.chapters:
            if told := tuple(question for question in chapter.questions if question.id in asked):
                yield chapter, told

    def indicators(self, question: Question) -> Iterator[Indicator]:
        return (one for one in self.now.indicators if one.question.id == question.id)
