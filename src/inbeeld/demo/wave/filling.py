"""Filling in the questionnaire for each municipality that takes part, along its routing."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import numpy as np

from inbeeld.demo.chance import stream
from inbeeld.demo.days import Flags
from inbeeld.demo.wave.choices import Lines, choices
from inbeeld.demo.wave.numbers import numbers
from inbeeld.demo.wave.places import Places
from inbeeld.demo.wave.registers import Registers
from inbeeld.demo.wave.respondents import respondent
from inbeeld.demo.wave.shares import reported, share_name
from inbeeld.demo.wave.tables import told
from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.questionnaire import DONT_KNOW, Question, Questionnaire
from inbeeld.survey.questionnaire.question import Kind
from inbeeld.survey.wave import Plan

NO_ANSWER, WRITING, COUNTING_BY_HAND = 0.02, 0.45, 0.15
"""Of those asked, the shares that leave a question open, that write something, and that count without a register."""
NOT_KNOWING: dict[Kind, float] = {"one_of": 0.02, "several_of": 0.01, "number": 0.08, "share": 0.12, "shares": 0.08}
NOTHING: Lines = frozenset()


def filled_in(
    places: Places, questionnaire: Questionnaire, plan: Plan, part: Flags, registers: Registers
) -> Iterator[Answer]:
    """What those that take part answer, but for some of what their register counted: that they leave open."""
    would = {question.id: _would(places, question, plan, registers) for question in questionnaire.questions.values()}
    moments = _moments(places, plan)
    for n in np.flatnonzero(part):
        who, code = respondent(places, int(n)), places.codes[n]
        given = {
            name: Answer(code, name, lines[n], who, moments[places.unit[n]])
            for name, lines in would.items()
            if lines[n]
        }
        asked = questionnaire.asked({name: answer.chosen for name, answer in given.items()})
        yield from (given[question.id] for question in asked if question.id in given)


def _would(places: Places, question: Question, plan: Plan, registers: Registers) -> list[Lines]:
    lines = _known(places, question, plan)
    not_known = places.at_random(f"{question.id} not known", NOT_KNOWING.get(question.kind, 0.0))
    left_open = places.at_random(f"{question.id} open", NO_ANSWER) | registers.left_to(question)
    return [
        NOTHING if left_open[n] else frozenset({Line(DONT_KNOW)}) if not_known[n] else own
        for n, own in enumerate(lines)
    ]


def _known(places: Places, question: Question, plan: Plan) -> list[Lines]:
    match question.kind:
        case "one_of" | "several_of":
            return choices(places, question)
        case "number":
            return [frozenset({Line(f"{number:g}")}) for number in numbers(places, question)]
        case "share" | "shares":
            return _shares(places, question)
        case "date":
            return [frozenset({Line(plan.reference_day.isoformat())})] * len(places.codes)
        case "text":
            return _texts(places, question)


def _shares(places: Places, question: Question) -> list[Lines]:
    by_hand = places.at_random("counting by hand", COUNTING_BY_HAND)
    items = [item.id for item in question.items] or [""]
    of_item = {item: reported(places, share_name(question.id, item)) for item in items}
    return [
        frozenset(
            Line(f"{shares.counted[n]:g}", item, "counted")
            if by_hand[n]
            else Line(f"{shares.estimated[n]:g}", item, "estimated")
            for item, shares in of_item.items()
        )
        for n in range(len(places.codes))
    ]


def _texts(places: Places, question: Question) -> list[Lines]:
    sentences = told("texts")[question.id]
    writing = places.at_random(f"{question.id} writing", WRITING)
    picked = stream(places.seed, f"survey {question.id} {places.year} text").integers(
        len(sentences), size=len(writing)
    )
    return [frozenset({Line(sentences[picked[n]])}) if writing[n] else NOTHING for n in range(len(writing))]


def _moments(places: Places, plan: Plan) -> list[datetime]:
    """By unit: in working hours of a day on which the wave is open."""
    random = stream(places.seed, f"survey moments {places.year}")
    units = int(places.unit.max()) + 1
    days = random.integers((plan.closes - plan.opens).days + 1, size=units)
    minutes = random.integers(9 * 60, 17 * 60, size=units)
    return [_at(plan.opens, int(day), int(minute)) for day, minute in zip(days, minutes, strict=True)]


def _at(opens: date, day: int, minute: int) -> datetime:
    return datetime.combine(opens, time()) + timedelta(days=day, minutes=minute)
