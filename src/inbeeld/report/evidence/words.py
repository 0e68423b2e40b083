"""Words: what instruments, groups and covariates are called, and how effects are written."""

from inbeeld.evidence.learned import Effect, Group
from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.practice.doses import DOSES, OF_CONTENT
from inbeeld.evidence.question import Question
from inbeeld.facts.code_lists import code_list
from inbeeld.report.evidence.axes import scaled
from inbeeld.report.labels import as_written, category_name, offer_kind, variable_name
from inbeeld.report.practice.content import tag_name
from inbeeld.report.practice.doses import level_name
from inbeeld.report.speech import Speech, sentence


def instrument_name(question: Question, speech: Speech) -> str:
    return sentence(offer_kind(question.instrument, speech))


def outcome_name(outcome: Outcome, speech: Speech) -> str:
    """ "in paid work", or "months in paid work"."""
    title = outcome.title[speech.language]
    return speech.say("learn.months_of", title=title) if outcome.in_months else title


def after(months: int, speech: Speech) -> str:
    return speech.say("learn.after", months=months)


def both_levels(effect: Effect, outcome: Outcome, threshold: int, speech: Speech) -> tuple[str, str]:
    """Of those who started, and of the compared."""
    started, compared = (arm.level for arm in (effect.started, effect.compared))
    return level(started, effect, outcome, threshold, speech), level(compared, effect, outcome, threshold, speech)


def level(value: float, effect: Effect, outcome: Outcome, threshold: int, speech: Speech) -> str:
    """Of every hundred people, or a mean number of months; never rounded to nobody or to all."""
    most = effect.after if outcome.in_months else 1
    people = min(effect.started.people, effect.compared.people)
    half = most * threshold / max(people, 1) / 2
    if value < half / 2:
        return speech.say("number.below", share=speech.decimal(_scaled(half, outcome)))
    if value > most - half / 2:
        return speech.say("number.above", share=speech.decimal(_scaled(most - half, outcome)))
    return speech.decimal(_scaled(value, outcome))


def difference(value: float, outcome: Outcome, speech: Speech) -> str:
    """With its sign."""
    return speech.signed(_scaled(value, outcome))


def size(value: float, outcome: Outcome, speech: Speech) -> str:
    """Without its sign."""
    return speech.decimal(abs(_scaled(value, outcome)))


def signed_words(value: float, outcome: Outcome, speech: Speech) -> str:
    """As in: 2 fewer, 11 more."""
    told = size(value, outcome, speech)
    if told == speech.decimal(0):
        return told
    return f"{told} {speech.say('learn.more' if value > 0 else 'learn.fewer')}"


def margin(effect: Effect, outcome: Outcome, speech: Speech) -> str:
    return with_margin((effect.difference, effect.low, effect.high), outcome, speech)


def with_margin(told: tuple[float, float, float], outcome: Outcome, speech: Speech) -> str:
    """As in: +5.6 (+1.0 to +10.2)."""
    value, low, high = (difference(one, outcome, speech) for one in told)
    return speech.say("learn.with_margin", value=value, low=low, high=high)


def group_name(group: Group, speech: Speech) -> str:
    """Categories of some variables say little by themselves: "4 to 6" of months since settlement."""
    if tag := _tag(group.variable, speech):
        return speech.say(f"learn.tag_{group.category}", tag=tag)
    if group.variable in DOSES:
        return level_name(group.variable, group.category, speech)
    return category_name(group.variable, group.category, speech)


def by_name(variable: str, speech: Speech) -> str:
    if tag := _tag(variable, speech):
        return speech.say("learn.tagged", tag=tag)
    if variable in DOSES:
        return speech.say(f"practice_dose.{variable}")
    return variable_name(variable, speech)


def covariate_name(covariate: str, category: str, speech: Speech) -> str:
    """Covariates are variables, kinds of spells, and numbers of our own."""
    kind = code_list("kind").labels.get(covariate)
    known = speech.known("learn_covariate", covariate) or (kind[speech.language] if kind else None)
    name = known or variable_name(covariate, speech)
    return sentence(f"{name}: {category_name(covariate, category, speech)}" if category else name)


def step_name(code: str, speech: Speech) -> str:
    return speech.known("learn_flow", code) or as_written(code)


def _scaled(value: float, outcome: Outcome) -> float:
    return value * scaled(outcome)


def _tag(variable: str, speech: Speech) -> str:
    """Of what an offer has in it, such as content:vocational_language."""
    return tag_name(variable.removeprefix(OF_CONTENT), speech) if variable.startswith(OF_CONTENT) else ""
