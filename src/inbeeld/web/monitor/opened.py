"""A wave as a page opens it. What takes time to work out is kept until something is said in the wave."""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache
from django.db.models import Max
from django.shortcuts import get_object_or_404

from inbeeld.register.models import AnswersFor, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.wave import Wave

KEPT_FOR = 15 * 60
"""Seconds: for rows that a slower transaction wrote before the last one."""

Made = TypeVar("Made")


def stored_wave(name: str) -> SurveyWave:
    """Raises 404."""
    return get_object_or_404(SurveyWave, name=name)


def opened(stored: SurveyWave) -> Wave:
    return kept(stored, "wave", lambda: _worked_out(stored))


def kept(stored: SurveyWave, what: str, make: Callable[[], Made]) -> Made:
    """The last rows that were added are part of its name in the cache."""
    name = f"monitor:{stored.pk}:{_last(stored)}:{what}"
    found: Made | None = cache.get(name)
    if found is None:
        found = make()
        cache.set(name, found, KEPT_FOR)
    return found


def _worked_out(stored: SurveyWave) -> Wave:
    """With what stands in it, which takes longest."""
    wave = wave_of(stored)
    assert wave.standing.answers is not None
    return wave


def _last(stored: SurveyWave) -> str:
    asked = AnswersFor.objects.filter(respondent__wave=stored)
    rows = (stored.answers, stored.counts, stored.contests, stored.decisions, asked)
    last = [kind.aggregate(last=Max("pk"))["last"] or 0 for kind in rows]
    return "-".join(map(str, [*last, stored.closes]))
