"""What the own register counts of the shares that a wave asks, after disclosure, or why it cannot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from inbeeld.figures.definition import definition
from inbeeld.register.models import Municipality
from inbeeld.report.reading import Reading, read
from inbeeld.survey.answers import Count
from inbeeld.survey.questionnaire import Prefill, Question, Questionnaire
from inbeeld.web.numbers.measuring import Figures
from inbeeld.web.survey.wording import label_of, language
from inbeeld.web.templatetags.told import number


@dataclass(frozen=True)
class OwnCount:
    """`value`: a share in per cent with at most one decimal, as it is delivered; empty where it may not be told or
    cannot be counted, and then `why_not` says why. `counted`, `of`: the definition in words."""

    question: Question
    item: str
    figure: str
    counted: str
    of: str
    value: str
    people: int | None
    why_not: str

    @property
    def title(self) -> str:
        return self.question.by(language())

    @property
    def label(self) -> str:
        return label_of(self.question, self.item) if self.item else ""

    @property
    def told(self) -> str:
        """The value as the page says it."""
        return f"{number(float(self.value))}%"

    def count(self, municipality: str, day: date, at: datetime) -> Count:
        return Count(municipality, self.question.id, self.item, self.value, day, self.figure, at)


def own_counts(municipality: Municipality, questionnaire: Questionnaire, day: date) -> list[OwnCount]:
    """In the order in which they are asked."""
    readings = _Readings(Figures(municipality), day)
    return [one for question in questionnaire.questions.values() for one in _of(question, readings)]


class _Readings:
    """The figures of a day, of everybody and by group, each read once."""

    def __init__(self, figures: Figures, day: date) -> None:
        self.figures, self.day = figures, day
        self.read: dict[tuple[str, ...], Reading] = {}

    def by(self, *variables: str) -> Reading:
        if variables not in self.read:
            self.read[variables] = read(self.figures.released(self.day, None, *variables))
        return self.read[variables]


def _of(question: Question, readings: _Readings) -> Iterator[OwnCount]:
    for item, prefill in question.prefills.items():
        words = definition(prefill.figure).words[language()]
        value, people, why_not = _counted(prefill, readings)
        yield OwnCount(question, item, prefill.figure, words.numerator, words.denominator, value, people, why_not)


def _counted(prefill: Prefill, readings: _Readings) -> tuple[str, int | None, str]:
    """The value, of how many people, and why there is none."""
    variable, _equals, category = (prefill.group or "").partition("=")
    reading = readings.by(variable) if variable else readings.by()
    row = reading.line(prefill.figure, {variable: category} if variable else {})
    if row is None or (row.value is None and row.denominator == 0):
        return "", None, _("There is nobody to count.")
    if row.missing:
        return "", None, _("The register lacks what is needed: %(tables)s.") % {"tables": row.missing}
    if row.value is None:
        return "", None, _("These are too few people: the number could tell who they are.")
    return f"{round(100 * row.value, 1):g}", row.denominator, ""
