"""What the register counted for a share that is asked, as a respondent sees it."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import definition
from inbeeld.figures.explanation import HEADINGS
from inbeeld.survey.answers import Contest, Count
from inbeeld.survey.questionnaire import Question
from inbeeld.web.survey.fields import items_of, written
from inbeeld.web.survey.visit import Visit
from inbeeld.web.survey.wording import language


@dataclass(frozen=True)
class Counted:
    """`why`: for what reason it is contested; empty while it stands. `meaning`: heading and text of each part of the
    definition."""

    count: Count
    value: str
    why: str
    meaning: list[tuple[str, str]]


def counted(visit: Visit, code: str, question: Question) -> dict[str, Counted]:
    """By item."""
    return dict(_counted(visit, code, question))


def _counted(visit: Visit, code: str, question: Question) -> Iterator[tuple[str, Counted]]:
    wave = visit.wave
    for item in items_of(question):
        place = (code, question.id, item)
        count, why = wave.counted.get(place), ""
        if count is None and (count := wave.contested.get(place)):
            why = _reason(wave.contests, count)
        if count is not None:
            value = f"{written(question, count.value, language() == 'nl')}%"
            yield item, Counted(count, value, why, meaning(count.figure))


def meaning(figure: str) -> list[tuple[str, str]]:
    """Empty for a figure that this version does not know (any more)."""
    try:
        words = definition(figure).words[language()]
    except RequestError:
        return []
    heading = HEADINGS[language()]
    return [(heading["counted"], words.numerator), (heading["of"], words.denominator)]


def _reason(contests: tuple[Contest, ...], count: Count) -> str:
    place = (count.municipality, count.question, count.item)
    own = [one for one in contests if (one.municipality, one.question, one.item) == place and one.why]
    return max(own, key=lambda one: one.recorded_at).why
