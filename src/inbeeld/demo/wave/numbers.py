"""Numbers that municipalities give: case managers, caseload, employers, months."""

import numpy as np

from inbeeld.demo.days import Shares
from inbeeld.demo.wave.places import Places
from inbeeld.demo.wave.tables import of_year, told
from inbeeld.survey.questionnaire import Question

INHABITANTS = 30_000


def numbers(places: Places, question: Question) -> Shares:
    row = told("numbers")[question.id]
    typical = of_year(row["typical"], places.year) * (places.inhabitants / INHABITANTS) ** row["grows"]
    given = typical * np.exp(row["spread"] * places.leaning(question.id))
    return np.asarray(np.round(np.clip(given, 0, question.maximum), question.decimals))
