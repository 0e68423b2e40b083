"""Finding: which signals hold of one person on one day. Plain Python, because a page asks it of a whole caseload."""

from datetime import date

from inbeeld.guidance.signals.definition import Signal
from inbeeld.guidance.signals.discovery import signals
from inbeeld.guidance.signals.found import Found
from inbeeld.guidance.signals.life import Life, adult_from
from inbeeld.guidance.signals.tuning import AS_PUBLISHED, Tuning
from inbeeld.timeline.reference import present


def find(life: Life, day: date, tuning: Tuning = AS_PUBLISHED) -> tuple[Found, ...]:
    """Most urgent first, and of the same urgency the one that has held longest; each signal at most once.

    Only of people who live here and are 18 up to 65 years old: those whom the figures count.
    """
    if not present(life.person, day):
        return ()
    asked = (one for one in signals() if one.in_force(day) and one.id not in tuning.off)
    found = (_found(one, life, day, tuning) for one in asked if life.delivered.issuperset(one.tables))
    return tuple(sorted(filter(None, found), key=lambda one: (one.severity, one.since, one.signal)))


def _found(signal: Signal, life: Life, day: date, tuning: Tuning) -> Found | None:
    """A signal holds no earlier than somebody is settled and grown up, nor than it is a rule."""
    told = signal.rule(life, day, tuning.parameters_of(signal))
    if told is None:
        return None
    since = max(told.since, life.settled, adult_from(life.person["birth_date"]), signal.since)
    return Found(signal.id, signal.severity, since, {**told.facts, "since": since})
