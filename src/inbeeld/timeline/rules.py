"""Rules: what is counted of a person on a day D, as shapes with parameters.

A rule puts everybody in its population into exactly one of its parts, so its counts always add up. The figures fill
in the parameters (`figures/definitions/`); each engine (`reference`, `fast`, and DuckDB in the tests) carries the
shapes out. Days are counted as in the definitions: "in the 365 days up to and including D" is D-364..D, "in the 365
days before D" is D-365..D-1. A spell that ends on the day it starts holds on no day and counts nowhere.
"""

from calendar import monthrange
from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise
from typing import ClassVar

from inbeeld.timeline.states import HERE

YES, NO = "yes", "no"
NOT_COUNTED = "not_counted"
"""The part of people whose municipality did not deliver the tables that the rule needs."""

PRESENT = "present"
"""Those settled on or before D, not left on or before D, and 18 up to 65 years old on D."""

PAID_WORK, EDUCATION, BENEFIT = "paid_work", "education", "benefit"
ON_THE_WAY = (
    "trial_placement",
    "work_experience",
    "volunteer_work_towards_job",
    "volunteer_work_to_take_part",
    "language_course",
    "job_search_support",
)
BARRIERS = ("barrier_language", "barrier_health", "barrier_childcare", "barrier_other")
OFFERED_OR_LATER = ("offered", "waiting", "accepted", "declined", "started", "completed", "stopped")


IN_PAID_WORK, IN_EDUCATION, ON_ITS_WAY = "in_paid_work", "in_education", "on_the_way"
NOT_IN_VIEW, NOTHING_OFFERED, UNDECIDED = "not_in_view", "nothing_offered", "offered_or_waiting"
ACTIVITIES = (IN_PAID_WORK, IN_EDUCATION, ON_ITS_WAY)
WHY_NOT = (NOT_IN_VIEW, *BARRIERS, NOTHING_OFFERED, UNDECIDED, "not_eligible", "declined", "stopped")
WHY_UNKNOWN = "why_unknown"
WHY_NOT_TABLES = ("contacts", "decisions")

AFTER_STEP = {
    "eligible": NOTHING_OFFERED,  # could take part, but was not asked
    "not_eligible": "not_eligible",
    "offered": UNDECIDED,
    "waiting": UNDECIDED,
    "accepted": UNDECIDED,  # a place, but not yet begun
    "declined": "declined",
    "started": UNDECIDED,  # begun by the decisions, but no spell on D
    "completed": NOTHING_OFFERED,  # done with what was offered, and nothing since
    "stopped": "stopped",
}
"""What the last decision of somebody without activity says. On one day the later step of the code list is last."""

REACHED = {
    "eligible": "eligible",
    "not_eligible": "not_eligible",
    "offered": "offered",
    "waiting": "offered",
    "declined": "offered",
    "accepted": "accepted",
    "started": "started",
    "stopped": "started",
    "completed": "completed",
}
"""How far each step brings somebody on the way through an offer; whoever was offered a place was eligible."""

WITHIN = "\x1f"  # the unit separator, which no kind and no id holds

MILESTONES = ("not_eligible", "eligible", "offered", "accepted", "started", "completed")

IN_VIEW, GONE = "in_view", "gone"
VIEWS = (IN_VIEW, NOT_IN_VIEW)
BESIDE = "+"  # which no state holds
SITUATIONS = tuple(f"{state}{BESIDE}{view}" for state in HERE for view in VIEWS)
"""The state of the day (`timeline.states`) and whether somebody is in view."""


@dataclass(frozen=True)
class Rule:
    """`tables` must be there to count; `population` is PRESENT, or the rule's own name for a narrower one; `parts`
    are those that there always are, even when nobody is in them; `item` is the pattern of the items, if any."""

    tables: ClassVar[tuple[str, ...]]
    population: ClassVar[str] = PRESENT
    parts: ClassVar[tuple[str, ...]] = (YES, NO)
    item: ClassVar[str | None] = None

    @property
    def all_parts(self) -> tuple[str, ...] | None:
        """What can stand as a part in the counts; None: any text."""
        return (*self.parts, NOT_COUNTED) if self.population == PRESENT else self.parts

    def looked_at(self, on: date) -> tuple[date, ...]:
        """The days on which somebody must be present to be looked at; one of them is enough."""
        return (on,)

    @property
    def name(self) -> str:
        """The shape and its parameters: two figures with the same rule share its counts."""
        values = (getattr(self, field.name) for field in fields(self))
        told = ("+".join(value) if isinstance(value, tuple) else str(value) for value in values)
        return f"{type(self).__name__}({','.join(told)})"


@dataclass(frozen=True)
class Contacted(Rule):
    """Had a contact in the `days` days up to and including D."""

    tables = ("contacts",)
    days: int


@dataclass(frozen=True)
class InSpell(Rule):
    """Is in a spell of one of these kinds on D."""

    tables = ("spells",)
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class StartedSpell(Rule):
    """A spell of one of these kinds started in the `days` days up to and including D."""

    tables = ("spells",)
    kinds: tuple[str, ...]
    days: int


@dataclass(frozen=True)
class Mediated(Rule):
    """Was ever offered something, or is on D in a spell other than benefit and barriers."""

    tables = ("spells", "decisions")


@dataclass(frozen=True)
class Dedicated(Rule):
    """Has on D an assignment to a dedicated case manager."""

    tables = ("assignments",)


@dataclass(frozen=True)
class SeenSoon(Rule):
    """Of those settled in the `settled_within` days before D and at least `soon` days before D: first contact
    within `soon` days of settling. A contact before settling, in reception, counts as soon."""

    tables = ("contacts",)
    population = "SeenSoon"
    soon: int
    settled_within: int


@dataclass(frozen=True)
class DaysToContact(Rule):
    """Of those settled in the `settled_within` days before D: the day of first contact, counted from settling
    (0 where it came before), or the days that they have waited so far. The item is the number of days."""

    tables = ("contacts",)
    population = "DaysToContact"
    item = "^[0-9]{1,6}$"
    settled_within: int


@dataclass(frozen=True)
class InsecureContract(Rule):
    """Of those in paid work on D with a known contract: all known contracts on D are of these kinds."""

    tables = ("spells",)
    population = "InsecureContract"
    contracts: tuple[str, ...]


@dataclass(frozen=True)
class ReturnedToBenefit(Rule):
    """Of those who left benefit between `earliest` and `latest` days before D, while in paid work or within `near`
    days of it (the first time, if more than once): on benefit again within `within` days of leaving."""

    tables = ("spells",)
    population = "ReturnedToBenefit"
    earliest: int
    latest: int
    near: int
    within: int


@dataclass(frozen=True)
class LastingWork(Rule):
    """Of those who started paid work between `earliest` and `latest` days before D (the first start, if more than
    one): in the `follow` days from that start no gap of more than `gap` days without paid work."""

    tables = ("spells",)
    population = "LastingWork"
    earliest: int
    latest: int
    follow: int
    gap: int


@dataclass(frozen=True)
class FieldsKnown(Rule):
    """Counts profile fields, not people: of each person present, which of these were recorded by D."""

    tables = ("profiles",)
    population = "FieldsKnown"
    fields: tuple[str, ...]


@dataclass(frozen=True)
class FoundThrough(Rule):
    """Counts spells, not people: paid work started in the `days` days before D of which it is known how it was
    found, and whether that was in one of these ways."""

    tables = ("spells",)
    population = "FoundThrough"
    ways: tuple[str, ...]
    days: int


@dataclass(frozen=True)
class Reach(Rule):
    """Counts ways through an offer: person and offer with a decision in the `days` days up to and including D, by
    the furthest of MILESTONES reached by D. The item is the kind and the offer, with WITHIN between them."""

    tables = ("decisions", "offers")
    population = "Reach"
    parts = MILESTONES
    item = WITHIN
    days: int


@dataclass(frozen=True)
class Reasons(Rule):
    """Of the ways through an offer of Reach that had a step `step` by D: the reason given with the last one. The
    item is the kind of offer, the part the reason."""

    tables = ("decisions", "offers")
    population = "Reasons"
    parts = ()
    item = ""
    step: str
    days: int

    @property
    def all_parts(self) -> None:
        """Reasons are free text."""


@dataclass(frozen=True)
class Standing(Rule):
    """Everybody present in exactly one part: in paid work, in education, on the way to either, or why not.

    Why not, in this order: not seen in the last `days` days; a barrier; and else by the last decision. Where the
    municipality did not deliver WHY_NOT_TABLES, nobody can tell why not.
    """

    tables = ("spells",)
    parts = (*ACTIVITIES, *WHY_NOT)
    days: int

    @property
    def all_parts(self) -> tuple[str, ...]:
        return (*self.parts, WHY_UNKNOWN, NOT_COUNTED)


@dataclass(frozen=True)
class StateInView(Rule):
    """Everybody present, by the state of D and by whether they had a contact in the `days` days up to and including
    it."""

    tables = ("spells", "contacts")
    parts = SITUATIONS
    days: int


@dataclass(frozen=True)
class Moved(Rule):
    """Counts months of people: for each of the `months` months up to D and everybody present on its first day, also
    those who are gone by D. The item is the situation on that day as in StateInView, the part the state a month
    later, or GONE for who is no longer present then."""

    tables = ("spells", "contacts")
    population = "Moved"
    parts = (*HERE, GONE)
    item = rf"^({'|'.join(HERE)})\{BESIDE}({'|'.join(VIEWS)})$"
    days: int
    months: int

    def months_of(self, on: date) -> tuple[tuple[date, date], ...]:
        """The first day of each month and that of the next, from the oldest to the one that ends on D."""
        return tuple(pairwise(months_before(on, number) for number in range(self.months, -1, -1)))

    def looked_at(self, on: date) -> tuple[date, ...]:
        return tuple(start for start, _ in self.months_of(on))


def months_before(on: date, number: int) -> date:
    """The same day so many months earlier, or the last day of a month that is too short for it."""
    year, month = divmod(on.year * 12 + on.month - 1 - number, 12)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))
