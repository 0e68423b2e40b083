"""Step overdue: a step of the plan that should have been done. Of several the one that waits longest is told."""

from datetime import date, timedelta

from inbeeld.guidance.signals.definition import PARTICIPATIEWET, Holds, Parameters, Signal
from inbeeld.guidance.signals.life import Life
from inbeeld.timeline.reference import Row


def holds(life: Life, day: date, _: Parameters) -> Holds | None:
    late = [row for row in life.plan_steps if _late(row, day)]
    if not late:
        return None
    oldest = min(late, key=lambda row: row["due"])
    facts = {"what": oldest["what"].rstrip("."), "turn": oldest.get("whose_turn") or "unknown", "due": oldest["due"]}
    since = max(oldest["due"] + timedelta(1), oldest["agreed_on"])
    return Holds(since, {**facts, "days": (day - oldest["due"]).days})


def _late(step: Row, day: date) -> bool:
    due, done = step.get("due"), step.get("done_on")
    return due is not None and due < day and step["agreed_on"] <= day and (done is None or done > day)


SIGNAL = Signal(
    id="step_overdue",
    severity=2,
    title={"nl": "Stap te laat", "en": "Step overdue"},
    why={
        "nl": "Een afspraak die blijft liggen, houdt de volgende stap tegen. Ook de gemeente kan aan zet zijn.",
        "en": "An agreement that is left lying holds up the next step. It may be the municipality's turn.",
    },
    source="InBeeld's own",
    reason={
        "nl": "Afgesproken: {what}. Dat moest {days} geleden klaar zijn. Aan zet: {turn}.",
        "en": "Agreed: {what}. It was due {days} ago. Whose turn: {turn}.",
    },
    rule=holds,
    tables=("plan_steps",),
    since=PARTICIPATIEWET,
)
