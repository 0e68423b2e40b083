"""A chapter on the page: each question with its fields, what stands in them, and what is known beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.datastructures import MultiValueDict

from inbeeld.register.models import SurveyAnswer
from inbeeld.register.waves import answer_of
from inbeeld.survey.answers import Problem
from inbeeld.survey.questionnaire import DONT_KNOW, Chapter, Question
from inbeeld.survey.questionnaire.question import LONGEST_TEXT
from inbeeld.web.survey import fields
from inbeeld.web.survey.counted import Counted, counted
from inbeeld.web.survey.fields import Told, items_of, told_of
from inbeeld.web.survey.last_year import LastYear, last_year
from inbeeld.web.survey.saving import LONGEST_REASON, Saved
from inbeeld.web.survey.visit import Visit
from inbeeld.web.survey.wording import Said, label_of, language, said

LONGEST = {"text": LONGEST_TEXT, "reason": LONGEST_REASON}


@dataclass(frozen=True)
class Row:
    """Where one value is typed."""

    field: str
    label: str
    value: str
    basis: str
    unknown: bool
    counted: Counted | None
    why: str
    problems: list[str]


@dataclass(frozen=True)
class Choice:
    id: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Conflict:
    """What somebody else saved meanwhile, and who."""

    row: SurveyAnswer
    lines: list[Said]


@dataclass(frozen=True)
class Entry:
    """`applies`: given the answers so far. One that does not is on the page too where it hangs on an answer of this
    chapter, and is hidden until that is given."""

    question: Question
    text: str
    help: str
    unit: str
    choices: list[Choice]
    rows: list[Row]
    unknown: bool
    seen: str
    applies: bool
    problems: list[str]
    conflict: Conflict | None
    last_year: list[LastYear]
    of_colleague: list[Said]


@dataclass(frozen=True)
class Sheet:
    """Each question stands as saved; but what was `typed` and is not saved stands as it was typed."""

    visit: Visit
    code: str
    chapter: Chapter
    typed: Told = field(default_factory=MultiValueDict)
    saved: Saved = field(default_factory=Saved)

    def entries(self) -> Iterator[Entry]:
        own, asked = self.visit.own(self.code), self.visit.asked(self.code)
        before, colleagues = last_year(self.visit, self.code), self.visit.of_colleagues(self.code)
        here = {question.id for question in self.chapter.questions}
        for question in self.chapter.questions:
            if question.id in asked or (question.asked_if and question.asked_if.question in here):
                stands, theirs = own.get(question.id), colleagues.get(question.id)
                yield self._entry(
                    question,
                    stands,
                    applies=question.id in asked,
                    before=before.get(question.id, []),
                    colleague=said(question, theirs.lines) if theirs else [],
                )

    def _entry(
        self,
        question: Question,
        stands: SurveyAnswer | None,
        *,
        applies: bool,
        before: list[LastYear],
        colleague: list[Said],
    ) -> Entry:
        told, wrong = self._told(question, stands), self.saved.wrong.get(question.id, {})
        meanwhile = self.saved.conflicts.get(question.id)
        return Entry(
            question=question,
            text=question.by(language()),
            help=question.help.by(language()) if question.help else "",
            unit="%" if question.kind in fields.SHARES else question.unit.by(language()) if question.unit else "",
            choices=[
                Choice(one.id, one.by(language()), one.id in told.getlist(question.id)) for one in question.options
            ],
            rows=list(self._rows(question, told, wrong)) if not question.options else [],
            unknown=DONT_KNOW in told.getlist(question.id) or bool(told.get(f"{question.id}--unknown")),
            seen=self._seen(question, stands),
            applies=applies,
            problems=[one.told(language()) for one in wrong.get("", [])],
            conflict=Conflict(meanwhile, said(question, answer_of(meanwhile).lines)) if meanwhile else None,
            last_year=before,
            of_colleague=colleague,
        )

    def _rows(self, question: Question, told: Told, wrong: dict[str, list[Problem]]) -> Iterator[Row]:
        counts = counted(self.visit, self.code, question)
        for item in items_of(question):
            name = fields.field(question, item)
            yield Row(
                field=name,
                label=label_of(question, item) if item else "",
                value=told.get(name, ""),
                basis=told.get(f"{name}--basis", ""),
                unknown=bool(told.get(f"{name}--unknown")),
                counted=counts.get(item),
                why=told.get(f"{name}--why", ""),
                problems=[one.told(language()) for one in wrong.get(item, [])] if item else [],
            )

    def _told(self, question: Question, stands: SurveyAnswer | None) -> Told:
        if question.id in self.saved.wrong or question.id in self.saved.conflicts:
            return self.typed
        lines = answer_of(stands).lines if stands else frozenset()
        return told_of(question, lines, comma=language() == "nl")

    def _seen(self, question: Question, stands: SurveyAnswer | None) -> str:
        """What is mended is set against what was there when it was typed: a colleague may have saved meanwhile."""
        if question.id in self.saved.wrong:
            return self.typed.get(f"{question.id}--seen", "")
        return str(stands.pk) if stands else ""
