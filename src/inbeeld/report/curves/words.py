"""What measures, states, months and groups are called, and shares as they are rounded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from inbeeld.report.charts.months import runs
from inbeeld.report.curves.reading import Month
from inbeeld.report.curves.years import Years
from inbeeld.report.labels import as_written, category_name
from inbeeld.report.speech import LARGE, Speech, sentence

FINE = 0.01
"""Shares on a finer grid are written with a decimal."""


def measure_name(measure: str, speech: Speech) -> str:
    return speech.known("measure", measure) or as_written(measure)


def state_name(state: str, speech: Speech) -> str:
    return speech.known("state", state) or as_written(state)


def since(origin: str, speech: Speech) -> str:
    return speech.known("since", origin) or as_written(origin)


def stratum_name(stratum: Mapping[str, str], speech: Speech) -> str:
    """Empty for everybody together."""
    return ", ".join(category_name(variable, category, speech) for variable, category in stratum.items())


def titled(measures: Iterable[str], years: Years, group: str = "") -> str:
    """What a picture or a table shows, and of which group if it is of one."""
    speech = years.speech
    names = speech.enumerated(measure_name(measure, speech) for measure in measures)
    title = sentence(speech.say("years.chart", measure=names, since=since(years.found.origin, speech)))
    return speech.say("years.of_group", group=group, title=title) if group else title


def share_of(month: Month, state: str, speech: Speech) -> str:
    """As it is rounded, "<2,5 %" where that is to nothing."""
    share = month.shares[state]
    return written(share, month, speech) if share else speech.say("number.less", share=_half_a_step(month, speech))


def about(month: Month, state: str, speech: Speech) -> str:
    """In a sentence."""
    if month.shares[state]:
        return speech.say("years.about", share=share_of(month, state, speech))
    return speech.say("number.below", share=_half_a_step(month, speech))


def written(share: float, month: Month, speech: Speech) -> str:
    """With a decimal where shares are rounded that finely."""
    fine = month.step is not None and month.step < FINE
    return speech.share(share, LARGE if fine else None)


def ranges(months: Sequence[int], speech: Speech) -> str:
    """Of months in order: "0–5 en 72–120"."""
    return speech.enumerated(_ranges(months, speech))


def _half_a_step(month: Month, speech: Speech) -> str:
    return speech.grid((month.step or 0.0) / 2)


def _ranges(months: Sequence[int], speech: Speech) -> Iterator[str]:
    for run in runs(months):
        first, last = run[0], run[-1]
        yield str(first) if first == last else speech.say("years.range", first=first, last=last)
