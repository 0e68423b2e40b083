"""A wave of the survey while it runs, with its answers. Rows of answers, counts and decisions are only added."""

from inbeeld.register.models.survey.answer import SurveyAnswer
from inbeeld.register.models.survey.contest import SurveyContest
from inbeeld.register.models.survey.count import SurveyCount
from inbeeld.register.models.survey.decision import SurveyDecision
from inbeeld.register.models.survey.link import SurveyLink
from inbeeld.register.models.survey.respondent import AnswersFor, Respondent
from inbeeld.register.models.survey.wave import SurveyWave

__all__ = [
    "AnswersFor",
    "Respondent",
    "SurveyAnswer",
    "SurveyContest",
    "SurveyCount",
    "SurveyDecision",
    "SurveyLink",
    "SurveyWave",
]
