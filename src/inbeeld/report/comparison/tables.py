"""The numbers of a comparison as tables of a report: municipalities by name, never by rank."""

from inbeeld.report.comparison.reading import Number, Place, Reading
from inbeeld.report.document import Cell, Form, Table
from inbeeld.report.speech import Speech

NOTHING = Cell("–")
EXPECTED = ("municipality", "people", "actual", "expected", "ratio", "low_95", "high_95")
ODDS = ("municipality", "people", "odds_alone", "low", "high", "rank_low", "rank_high", "drawn")


def expected_table(caption: str, reading: Reading, speech: Speech) -> Table:
    """What the funnel shows: how many have the outcome, how many are expected, and where chance alone would lie."""
    return Table(caption, _columns(EXPECTED, speech), tuple(_expected(place, speech) for place in reading.places))


def odds_table(caption: str, reading: Reading, speech: Speech) -> Table:
    """What the map shows: the odds against the average municipality, and the rank in its interval."""
    return Table(caption, _columns(ODDS, speech), tuple(_odds(place, speech) for place in reading.places))


def _columns(names: tuple[str, ...], speech: Speech) -> tuple[str, ...]:
    return tuple(speech.say(f"compare.{name}") for name in names)


def _expected(place: Place, speech: Speech) -> tuple[Cell, ...]:
    actual, expected, ratio, limits = (
        place.numbers[name] for name in ("actual", "expected", "actual_to_expected", "funnel_95")
    )
    counted = _cell(actual.numerator, "whole", speech)
    cells = (counted, _cell(expected.value, "whole", speech), *_ratios(speech, ratio.value, limits.low, limits.high))
    return *_named(place, speech), *_or_hidden(place, cells, speech)


def _odds(place: Place, speech: Speech) -> tuple[Cell, ...]:
    odds, rank = place.numbers["odds"], place.numbers["rank"]
    ranks = (_cell(bound, "whole", speech) for bound in (rank.low, rank.high))
    drawn = Cell(speech.say("sheet.yes" if place.shrunk else "sheet.no"))
    cells = (*_ratios(speech, odds.value, odds.low, odds.high), *ranks, drawn)
    return *_named(place, speech), *_or_hidden(place, cells, speech)


def _named(place: Place, speech: Speech) -> tuple[Cell, Cell]:
    people: Number = place.numbers["actual"]
    hidden = Cell(speech.say("absent.hidden"))
    return Cell(place.name), hidden if people.denominator is None else _cell(people.denominator, "whole", speech)


def _or_hidden(place: Place, cells: tuple[Cell, ...], speech: Speech) -> tuple[Cell, ...]:
    """The first cell says that the others are hidden."""
    return (Cell(speech.say("absent.hidden")), *[NOTHING] * (len(cells) - 1)) if place.hidden else cells


def _ratios(speech: Speech, *numbers: float | None) -> tuple[Cell, ...]:
    return tuple(_cell(number, "ratio", speech) for number in numbers)


def _cell(number: float | None, form: Form, speech: Speech) -> Cell:
    if number is None:
        return NOTHING
    return Cell(speech.whole(number) if form == "whole" else speech.ratio(number), number, form)
