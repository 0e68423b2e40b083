"""What is asked: questions in chapters, as data. `monitor/` has the questionnaire that comes with InBeeld."""

from inbeeld.survey.questionnaire.question import DONT_KNOW, Item, Option, Prefill, Question
from inbeeld.survey.questionnaire.questionnaire import Chapter, Questionnaire
from inbeeld.survey.questionnaire.reading import monitor, read_questionnaire, write_monitor
from inbeeld.survey.questionnaire.writing import write_questionnaire

__all__ = [
    "DONT_KNOW",
    "Chapter",
    "Item",
    "Option",
    "Prefill",
    "Question",
    "Questionnaire",
    "monitor",
    "read_questionnaire",
    "write_monitor",
    "write_questionnaire",
]
