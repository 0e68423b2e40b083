"""How sure the figures of a wave are, in sentences."""

from collections.abc import Iterator

import polars as pl

from inbeeld.report.marks import FILLED, OPEN
from inbeeld.report.speech import Speech
from inbeeld.report.survey.estimates import Estimates
from inbeeld.report.survey.wording import points
from inbeeld.survey.estimation import ASSUMPTIONS, WEIGHTINGS
from inbeeld.survey.findings import MINIMUM
from inbeeld.survey.findings.told import COMBINED

UNWEIGHTED = WEIGHTINGS[-1]


def remarks(found: Estimates, words: Speech) -> Iterator[tuple[str, list[str]]]:
    """Headings, each with its sentences."""
    yield words.say("survey.response_title"), list(_response(found, words))
    if weights := [*_moves(found, words), *_notes(found, words)]:
        yield words.say("survey.weights_title"), weights
    if any(one.kind == "share" for one in found.now.indicators):
        yield words.say("survey.counted_title"), list(_counted(found, words))
    yield words.say("survey.reading_title"), list(_reading(words))


def _response(found: Estimates, words: Speech) -> Iterator[str]:
    wave, measured = found.now.wave, found.now.representativity
    respondents = found.now.weights.sample.answers["respondent"].n_unique()
    yield words.say(
        "survey.response",
        answered=words.whole(len(wave.taking_part)),
        municipalities=words.whole(wave.frame.height),
        share=words.share(measured.rate, None),
        respondents=words.whole(respondents),
    )
    yield words.say("survey.indicator", value=words.ratio(measured.indicator), error=words.ratio(2 * measured.error))
    yield words.say("survey.largest_bias", points=points(measured.largest_bias(0.5), words))


def _moves(found: Estimates, words: Speech) -> Iterator[str]:
    """Of shares; a number moves in its own unit."""
    used = WEIGHTINGS[1] if found.now.weighting == UNWEIGHTED else found.now.weighting
    numbers = [one.question.id for one in found.now.indicators if one.kind == "number"]
    moved = found.now.moves.filter(pl.col("weighting") == used, ~pl.col("question").is_in(numbers))
    far = moved.with_columns(pl.col("moved").abs()).drop_nulls("moved").sort("moved")
    if not far.height:
        return
    last = far.row(-1, named=True)
    one = next(one for one in found.now.indicators if (one.question.id, one.item) == (last["question"], last["item"]))
    asked = one.question.by(words.language)
    yield words.say(
        "survey.moves",
        half=points(float(far["moved"].quantile(0.5) or 0), words),
        most=points(last["moved"], words),
        figure=f"{asked} {one.label(words.language)}" if one.item else asked,
        of=words.say(f"survey_short.{last['of']}"),
    )


def _notes(found: Estimates, words: Speech) -> Iterator[str]:
    return (note.told(words.language) for note in found.now.notes)


def _counted(found: Estimates, words: Speech) -> Iterator[str]:
    yield words.say("survey.marks", filled=FILLED, open=OPEN)
    if found.now.country.filter(how=COMBINED).height:
        told = " ".join(one.told(words.language) for one in ASSUMPTIONS)
        yield words.say("survey.assumptions", assumptions=told)
    if why_not := found.now.not_combined:
        yield words.say("survey.not_combined", many=len(why_not), reason=_why_not(found, words))


def _why_not(found: Estimates, words: Speech) -> str:
    """The reasons, each once."""
    return " ".join(dict.fromkeys(reason.told(words.language) for reason in found.now.not_combined.values()))


def _reading(words: Speech) -> Iterator[str]:
    yield words.say("survey.margin")
    yield words.say("survey.few_note", minimum=MINIMUM)
