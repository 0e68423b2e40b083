"""Who answered, against the frame: a bar for municipalities and one for inhabitants, with the number in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.report.labels import category_name
from inbeeld.report.speech import speech
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.response import BOARD, response
from inbeeld.web.templatetags.told import language


@dataclass(frozen=True)
class Bar:
    """A class of the frame; the country has no name. The shares are in per cent."""

    name: str
    municipalities: int
    answered: int
    share: float
    of_inhabitants: float


@dataclass(frozen=True)
class Board:
    country: Bar
    by_class: dict[str, list[Bar]]


def board(wave: Wave) -> Board:
    return Board(next(_bars(wave, None)), {by: list(_bars(wave, by)) for by in BOARD})


def _bars(wave: Wave, by: str | None) -> Iterator[Bar]:
    words = speech(language())
    for row in response(wave, by).iter_rows(named=True):
        yield Bar(
            name=category_name(by, str(row[by]), words) if by else "",
            municipalities=row["municipalities"],
            answered=row["answered"],
            share=_percent(row["answered"], row["municipalities"]),
            of_inhabitants=_percent(row["of_answered"], row["inhabitants"]),
        )


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0
