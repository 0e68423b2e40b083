"""What municipalities choose: each option by exactly its share of all municipalities."""

import numpy as np

from inbeeld.demo.days import Flags, Numbers, Shares
from inbeeld.demo.wave.places import Places
from inbeeld.demo.wave.tables import of_year, told
from inbeeld.survey.answers import Line
from inbeeld.survey.answers.answer import CHOSEN
from inbeeld.survey.questionnaire import Question

Lines = frozenset[Line]


def choices(places: Places, question: Question) -> list[Lines]:
    """Of each municipality; empty where nothing of several holds and there is no option that says so."""
    of_each = _one_of if question.kind == "one_of" else _several_of
    return of_each(places, question)


def _one_of(places: Places, question: Question) -> list[Lines]:
    percent = _percent(question.id, places.year)
    names, edges = list(percent), np.cumsum(list(percent.values())) / 100
    rank = _rank(places.leaning(question.id, told("choices")[question.id]["lean"]))
    index = np.searchsorted(np.round(edges[:-1] * len(rank)), rank, side="right")
    return [frozenset({Line(names[n])}) for n in index]


def _several_of(places: Places, question: Question) -> list[Lines]:
    chosen = {
        name: _among(places, question.id, name, share) for name, share in _percent(question.id, places.year).items()
    }
    alone = [option.id for option in question.options if option.alone]
    return [_lines([name for name, flags in chosen.items() if flags[n]], alone) for n in range(len(places.codes))]


def _percent(question: str, year: int) -> dict[str, float]:
    return {name: of_year(pair, year) for name, pair in told("choices")[question].items() if name != "lean"}


def _among(places: Places, question: str, option: str, percent: float) -> Flags:
    rank = _rank(places.leaning(f"{question} {option}", told("choices")[question]["lean"]))
    return np.asarray(rank < round(percent / 100 * len(rank)))


def _rank(leaning: Shares) -> Numbers:
    """0 for who is most inclined."""
    return np.asarray(np.argsort(np.argsort(-leaning)))


def _lines(names: list[str], alone: list[str]) -> Lines:
    return frozenset(Line(CHOSEN, name) for name in names or alone)
