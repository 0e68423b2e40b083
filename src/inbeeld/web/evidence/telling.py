"""A finding in words, and which way it points."""

from dataclasses import dataclass

from django.db.models import Avg

from inbeeld.disclosure import ReleasedEffects
from inbeeld.register.models import Finding, Offer
from inbeeld.register.models.evidence.looking import BETTER, UNCLEAR, WORSE
from inbeeld.report.document import Section
from inbeeld.report.evidence import Found, headline, one_sentence
from inbeeld.report.evidence.verdict import verdict
from inbeeld.report.evidence.words import outcome_name
from inbeeld.report.labels import variable_name
from inbeeld.report.speech import sentence, speech
from inbeeld.web.evidence.asking import question_of
from inbeeld.web.evidence.kept import read_back
from inbeeld.web.templatetags.told import language


@dataclass(frozen=True)
class Short:
    """Where somebody chooses: in a few words, and the sentence with both levels and the margin."""

    headline: str
    sentence: str


def found_of(finding: Finding, *elsewhere: Section) -> Found:
    """With what a place costs on average now, of the offers of which that is known."""
    offers = Offer.current.filter(municipality=finding.municipality_id, kind=finding.instrument)
    return Found(_released(finding), offers.aggregate(mean=Avg("cost"))["mean"], elsewhere)


def in_short(finding: Finding) -> Short:
    found, words = Found(_released(finding)), speech(language())
    return Short(headline(found, words), one_sentence(found, words))


def _released(finding: Finding) -> ReleasedEffects:
    assert finding.released is not None  # it was worked out
    return read_back(finding.released)


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
