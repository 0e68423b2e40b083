"""What curves say, in sentences: after one year, two, five and ten, as far as people can be followed."""

from collections.abc import Iterator

from inbeeld.outcomes.curves import HORIZONS
from inbeeld.report.curves.reading import OCCUPATION, REACHED, Curve, Month
from inbeeld.report.curves.tables import mean_months
from inbeeld.report.curves.words import about, written
from inbeeld.report.curves.years import Years
from inbeeld.report.speech import Speech

WORK, BENEFIT = "paid_work", "benefit_only"


def of_whom(years: Years) -> str:
    """Where the sentences begin."""
    return years.speech.say("years.of_whom", who=_who(years))


def sentences(curve: Curve, years: Years) -> Iterator[str]:
    """One for each horizon that is drawn. Nothing of a measure that has no sentence."""
    speech = years.speech
    phrase = speech.known("says", curve.measure)
    state = WORK if curve.measure == OCCUPATION else REACHED
    for month in curve.drawn if phrase else ():
        if month.month in HORIZONS:
            told = {"time": speech.say(f"time.{month.month}"), "share": about(month, state, speech)}
            yield speech.say(f"says.{curve.measure}", **told, margin=_margin(month, state, speech))


def spent(curve: Curve, years: Years) -> Iterator[str]:
    """How many of the first months people worked, and how many they lived on benefit."""
    for month in curve.drawn:
        work, benefit = (mean_months(month, state, years.speech).text for state in (WORK, BENEFIT))
        told = {"who": _who(years), "months": month.month, "work": work, "benefit": benefit}
        yield years.speech.say("says.mean_months", **told)


def _who(years: Years) -> str:
    return years.speech.say(f"who.{years.found.origin}")


def _margin(month: Month, state: str, speech: Speech) -> str:
    people, reach = speech.whole(month.people or 0), month.interval(state)
    if reach is None:
        return speech.say("years.base", people=people)
    low, high = (written(end, month, speech) for end in reach)
    return speech.say("years.margin", low=low, high=high, people=people)
