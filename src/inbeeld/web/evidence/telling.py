"""A finding in words, and which way it points."""

from dataclasses import dataclass

from inbeeld.disclosure import ReleasedEffects
from inbeeld.evidence.pooling import Pooled, Sent, pool
from inbeeld.facts.errors import RequestError
from inbeeld.register.models import Finding, Municipality, SentEffects
from inbeeld.register.models.evidence.looking import BETTER, UNCLEAR, WORSE
from inbeeld.report.evidence import Found, headline, one_sentence
from inbeeld.report.evidence.pooled import FoundTogether
from inbeeld.report.evidence.verdict import verdict
from inbeeld.report.evidence.words import outcome_name
from inbeeld.report.labels import variable_name
from inbeeld.report.practice import Practised
from inbeeld.report.practice.sections import sections
from inbeeld.report.speech import sentence, speech
from inbeeld.web.evidence.asking import question_of
from inbeeld.web.evidence.kept import kept_of
from inbeeld.web.evidence.sent import sent_of
from inbeeld.web.templatetags.told import language


@dataclass(frozen=True)
class Short:
    """Where somebody chooses: in a few words, and the sentence with both levels and the margin."""

    headline: str
    sentence: str


def found_of(finding: Finding, done: Practised | None = None) -> Found:
    """With what a place cost then, what others found, taken together with it, and what was really done."""
    released, cost = kept_of(finding)
    own = Sent.of(released.learned, released.threshold)
    others = sent_of(finding.municipality_id, finding.instrument, released.learned.question.outcome.id)
    beside = tuple(sections(done, speech(language()))) if done else ()
    return Found(released, cost, pooled(own, *others) if own.effects else (), beside)


def pooled(*sent: Sent) -> tuple[Pooled, ...]:
    """Nothing where they tell no effect twice."""
    try:
        return pool(sent)
    except RequestError:
        return ()


def found_together(municipality: Municipality, instrument: str) -> FoundTogether | None:
    """By others alone, of the first outcome of which two or more tell something."""
    outcomes = SentEffects.objects.filter(municipality=municipality, instrument=instrument).values_list("outcome")
    for (outcome,) in outcomes.order_by("outcome").distinct():
        sent = sent_of(municipality.code, instrument, outcome)
        if found := pooled(*sent):
            return FoundTogether(tuple(sent), found)
    return None


def in_short(finding: Finding) -> Short:
    found, words = Found(kept_of(finding)[0]), speech(language())
    return Short(headline(found, words), one_sentence(found, words))


def asked_in_words(finding: Finding) -> str:
    """What should come of it, and by whom it is told apart."""
    words, question = speech(language()), question_of(finding)[0]
    by = [variable_name(name, words) for name in question.by]
    return ", ".join([sentence(outcome_name(question.outcome, words)), *by])


def points(released: ReleasedEffects) -> str:
    """Whether those who started fared better or worse, by the effect that the first sentence is about."""
    found = Found(released)
    if found.main is None:
        return UNCLEAR
    way = {"more": 1, "fewer": -1}.get(verdict(found.main, found.power(found.main.after)), 0)
    return {1: BETTER, -1: WORSE}.get(way * released.learned.question.outcome.better, UNCLEAR)
