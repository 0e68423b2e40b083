"""A made-up wave over the municipalities of 2018: what each answered, in memory."""

from collections.abc import Mapping
from datetime import date, datetime

import numpy as np

from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.answers.answer import CHOSEN
from inbeeld.survey.questionnaire import DONT_KNOW, Question, Questionnaire, monitor
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, Wave
from inbeeld.survey.wave.frame import as_frame, frame_rows

ON, AT = date(2018, 1, 1), datetime(2018, 3, 1)


def plan(on: date = ON) -> Plan:
    return Plan(title=Words(nl="Golf", en="Wave"), year=on.year, reference_day=on, opens=on, closes=on)


def wave(
    told: Mapping[tuple[str, str], frozenset[Line]],
    questionnaire: Questionnaire | None = None,
    respondents: Mapping[str, str] | None = None,
    on: date = ON,
) -> Wave:
    """`told`: by municipality and question. `respondents`: of a municipality; without it, each has its own."""
    who = {code: (respondents or {}).get(code, f"of {code}") for code, _ in told}
    answers = tuple(Answer(code, name, lines, who[code], AT) for (code, name), lines in told.items())
    able = {name: frozenset(code for code, own in who.items() if own == name) for name in who.values()}
    return Wave(plan(on), questionnaire or monitor(), as_frame(frame_rows(on)), able, answers, ())


def country(seed: int = 2018, on: date = ON) -> Wave:
    """Seven in ten municipalities answer; large ones more often, and a tenth of them nothing to a question."""
    random = np.random.default_rng(seed)
    told: dict[tuple[str, str], frozenset[Line]] = {}
    for row in frame_rows(on):
        if random.random() < (0.95 if row.inhabitants > 50_000 else 0.65):
            chosen: dict[str, frozenset[str]] = {}
            for question in monitor().questions.values():
                if question in monitor().asked(chosen) and (lines := _lines(question, random)):
                    told[row.municipality, question.id] = lines
                    chosen[question.id] = Answer("", "", lines, "", AT).chosen
    return wave(told, on=on)


def _lines(question: Question, random: np.random.Generator) -> frozenset[Line]:
    if (draw := random.random()) < 0.2:
        return frozenset({Line(DONT_KNOW)}) if draw < 0.1 else frozenset()
    if question.kind in ("share", "shares"):
        basis = random.choice(["counted", "estimated"])
        return frozenset(Line(f"{random.integers(0, 33)}", item, basis) for item in question.names or ("",))
    if question.kind == "one_of":
        return frozenset({Line(str(random.choice(question.names)))})
    if question.kind == "several_of":
        some = [one.id for one in question.options if not one.alone and random.random() < 0.5]
        return frozenset(Line(CHOSEN, name) for name in some)
    return frozenset({Line("4")}) if question.kind == "number" else frozenset()
