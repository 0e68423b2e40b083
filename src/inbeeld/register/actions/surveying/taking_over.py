"""A wave that began elsewhere, as a folder, goes on here with all that was said in it."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from django.db import transaction

from inbeeld.register.actions.surveying.answers import imported
from inbeeld.register.actions.surveying.waves import begin_wave
from inbeeld.register.models import (
    Employee,
    Respondent,
    SurveyAnswer,
    SurveyContest,
    SurveyCount,
    SurveyDecision,
    SurveyWave,
)
from inbeeld.survey.answers import Answer, Decision
from inbeeld.survey.wave import Wave

Keys = Mapping[str, Respondent]


def take_over(*, name: str, wave: Wave, by: Employee) -> SurveyWave:
    """All of it or nothing, each row with the moment at which it was said. Raises RefusedError for a name that is
    taken."""
    with transaction.atomic():
        stored = begin_wave(name=name, wave=wave, by=by)
        keys = {one.key: one for one in stored.respondents.all()}
        _answers(stored, wave.answers, keys, by)
        SurveyDecision.objects.bulk_create(_decision(stored, one, keys, by) for one in wave.decisions)
        SurveyCount.objects.bulk_create(SurveyCount(wave=stored, **vars(one), delivered_by=by) for one in wave.counts)
        SurveyContest.objects.bulk_create(
            SurveyContest(wave=stored, **vars(one) | {"respondent": keys[one.respondent]}) for one in wave.contests
        )
    return stored


def _answers(stored: SurveyWave, answers: Iterable[Answer], keys: Keys, by: Employee) -> None:
    """First all first answers, then all that replaced those, and so on."""
    places = [list(own) for _, own in groupby(sorted(answers, key=_order), key=_place)]
    before: dict[int, SurveyAnswer] = {}
    for turn in range(max(map(len, places), default=0)):
        said = {at: own[turn] for at, own in enumerate(places) if len(own) > turn}
        rows = [imported(stored, one, keys[one.respondent], by, replaces=before.get(at)) for at, one in said.items()]
        before = dict(zip(said, SurveyAnswer.objects.bulk_create(rows, batch_size=500), strict=True))


def _decision(stored: SurveyWave, one: Decision, keys: Keys, by: Employee) -> SurveyDecision:
    """By who decided, if that is an employee here; else by whoever takes over, with the name in the reason."""
    decided_by = Employee.objects.filter(username=one.decided_by).first()
    return SurveyDecision(
        wave=stored,
        municipality=one.municipality,
        question=one.question,
        respondent=keys[one.respondent],
        decided_by=decided_by or by,
        decided_at=one.decided_at,
        why=one.why if decided_by else f"{one.why} ({one.decided_by})",
    )


def _place(one: Answer) -> tuple[str, str, str]:
    return one.municipality, one.question, one.respondent


def _order(one: Answer) -> tuple[object, ...]:
    return *_place(one), one.recorded_at
