"""Barrier not reviewed: what holds somebody back was recorded long ago, and nobody looked whether it still does.

A review is a new version of the same spell, so its day is the newest `recorded_at`; of a spell that never had one it
is the start. Of several barriers the one that waits longest is told.
"""

from datetime import date, timedelta

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life
from inbeeld.timeline.reference import Row
from inbeeld.timeline.rules import BARRIERS


def holds(life: Life, day: date, parameters: Parameters) -> Holds | None:
    barriers = [row for row in life.spells_on(day) if row["kind"] in BARRIERS]
    if not barriers:
        return None
    oldest = min(barriers, key=_reviewed)
    since = _reviewed(oldest) + timedelta(parameters["days"])
    facts = {"barrier": oldest["kind"], "reviewed": _reviewed(oldest), "days": (day - _reviewed(oldest)).days}
    return Holds(since, facts) if since <= day else None


def _reviewed(spell: Row) -> date:
    recorded, start = spell.get("recorded_at"), spell["start"]
    reviewed: date = max(recorded.date(), start) if recorded else start
    return reviewed


SIGNAL = Signal(
    id="barrier_not_reviewed",
    severity=3,
    title={"nl": "Belemmering lang niet bekeken", "en": "Barrier not reviewed"},
    why={
        "nl": "Wat iemand tegenhoudt, verandert. Zonder nieuw gesprek blijft een oude reden gelden.",
        "en": "What holds somebody back changes. Without a new talk an old reason goes on counting.",
    },
    source="KIS/Divosa monitor 2018, on why people are not yet mediated; the term is InBeeld's own",
    reason={
        "nl": "Belemmering: {barrier}. Al {days} niet bekeken of dit nog zo is, laatst op {reviewed}.",
        "en": "Barrier: {barrier}. Not reviewed for {days}, last on {reviewed}.",
    },
    rule=holds,
    tables=("spells",),
    since=PARTICIPATIEWET,
    parameters={"days": 180},
)
