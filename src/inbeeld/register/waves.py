"""A wave in the database as the `Wave` that a folder would hold, so that all that reads one reads the other."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet

from inbeeld.register.models import SurveyAnswer, SurveyWave
from inbeeld.survey.answers import Answer, Contest, Count, Decision, Line
from inbeeld.survey.questionnaire import Chapter, Question, Questionnaire
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, Wave
from inbeeld.survey.wave.frame import as_frame
from inbeeld.survey.wave.rows import FrameRow

Told = dict[str, Any]


def wave_of(stored: SurveyWave, only: Collection[str] | None = None) -> Wave:
    """With `only`, nothing but what is of these municipalities: what their respondents may see."""
    return Wave(
        plan=plan_of(stored),
        questionnaire=questionnaire_of(stored),
        frame=as_frame(row for row in frame_of(stored) if only is None or row.municipality in only),
        respondents=_respondents(stored, only),
        answers=tuple(answer_of(row) for row in _of(stored.answers.all(), only).select_related("respondent")),
        decisions=tuple(
            Decision(
                row.municipality,
                row.question,
                row.respondent.key,
                row.decided_by.get_username(),
                row.decided_at,
                row.why,
            )
            for row in _of(stored.decisions.all(), only).select_related("respondent", "decided_by")
        ),
        counts=tuple(
            Count(row.municipality, row.question, row.item, row.value, row.day, row.figure, row.delivered_at)
            for row in _of(stored.counts.all(), only)
        ),
        contests=tuple(
            Contest(row.municipality, row.question, row.item, row.respondent.key, row.recorded_at, row.why)
            for row in _of(stored.contests.all(), only).select_related("respondent")
        ),
    )


def plan_of(stored: SurveyWave) -> Plan:
    return Plan.model_validate({**stored.plan, "closes": stored.closes})


def questionnaire_of(stored: SurveyWave) -> Questionnaire:
    return Questionnaire(
        tuple(
            Chapter(
                chapter["id"],
                Words.model_validate(chapter["title"]),
                tuple(Question.model_validate(question) for question in chapter["questions"]),
            )
            for chapter in stored.questionnaire
        )
    )


def frame_of(stored: SurveyWave) -> list[FrameRow]:
    return [FrameRow.model_validate(row) for row in stored.frame]


def answer_of(row: SurveyAnswer) -> Answer:
    lines = frozenset(Line(value, item, basis) for item, value, basis in row.lines)
    return Answer(row.municipality, row.question, lines, row.respondent.key, row.recorded_at)


def told_lines(answer: Answer) -> list[list[str]]:
    return sorted([line.item, line.value, line.basis] for line in answer.lines)


def told(wave: Wave) -> Told:
    """The columns of a SurveyWave that say what is asked of whom."""
    return {
        "plan": wave.plan.model_dump(mode="json"),
        "questionnaire": [
            {
                "id": chapter.id,
                "title": chapter.title.model_dump(),
                "questions": [question.model_dump(mode="json", by_alias=True) for question in chapter.questions],
            }
            for chapter in wave.questionnaire.chapters
        ],
        "frame": wave.frame.select(list(FrameRow.model_fields)).to_dicts(),
    }


def _respondents(stored: SurveyWave, only: Collection[str] | None) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for respondent in stored.respondents.prefetch_related("answers_for"):
        codes = {one.municipality for one in respondent.answers_for.all()}
        if own := codes if only is None else codes.intersection(only):
            found[respondent.key] = own
    return {key: frozenset(codes) for key, codes in found.items()}


def _of(rows: QuerySet[Any], only: Collection[str] | None) -> QuerySet[Any]:
    return rows.order_by("pk") if only is None else rows.filter(municipality__in=only).order_by("pk")
