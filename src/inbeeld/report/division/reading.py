"""Who gets a place, by group, as it may be shown: read once, told as pictures and tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from inbeeld.disclosure import Released
from inbeeld.facts.code_lists import code_list
from inbeeld.guidance.division import Proposal
from inbeeld.report.division.published import UNKNOWN
from inbeeld.report.document import Cell, Table
from inbeeld.report.labels import CODE_LISTS, category_name
from inbeeld.report.speech import Speech

PROPOSED = "rule"
"""The way of dividing by which proposals are made."""
EVERYBODY = "everybody"
IN_ORDER = {"need": ("high", "some", "none"), "need_third": ("hardest", "middle", "least")}
"""The most first, of facts of the rule that comes with InBeeld."""


@dataclass(frozen=True)
class Reach:
    """Of `people` of a group, so many get a place by a way of dividing; None for what may not be shown."""

    way: str
    group: str
    category: str
    reached: int | None
    people: int | None
    share: float | None

    @classmethod
    def counted(cls, group: str, value: str | None, people: int, reached: int) -> Self:
        """By the one way of a proposal, and without anything hidden."""
        return cls(PROPOSED, group, value or UNKNOWN, reached, people, reached / people if people else None)

    def label(self, speech: Speech) -> str:
        return category_name(self.group, self.category, speech)

    def in_words(self, speech: Speech) -> str:
        if self.share is None:
            return speech.say("absent.hidden")
        numbers = {"reached": speech.whole(self.reached or 0), "people": speech.whole(self.people or 0)}
        return speech.say("division.reached", share=speech.share(self.share, self.people), **numbers)


def everybody_of(proposal: Proposal) -> Reach:
    """Families count by their size."""
    sizes = proposal.people.get_column("size", default=None)
    people = proposal.people.height if sizes is None else int(sizes.sum())
    return Reach.counted(EVERYBODY, EVERYBODY, people, int(proposal.places["given"].sum()))


def read(released: Released) -> tuple[Reach, ...]:
    columns = ("way", "group", "category", "numerator", "denominator", "value")
    return tuple(Reach(*row) for row in released.rows.select(columns).iter_rows())


def by_category(rows: Iterable[Reach], group: str, speech: Speech) -> list[Reach]:
    """Of one group: its categories as in the code list, or in an order of their own, or else by name; the ways of
    each as they were."""
    found = [row for row in rows if row.group == group]
    codes: Sequence[str] = code_list(group).codes if group in CODE_LISTS else IN_ORDER.get(group, ())
    order = {code: place for place, code in enumerate(codes)}
    return sorted(found, key=lambda row: (order.get(row.category, len(order)), row.label(speech)))


def reach_table(title: str, heading: str, named: Iterable[tuple[tuple[str, ...], Reach]], speech: Speech) -> Table:
    """`heading` is that of the first column; a second name, such as that of a way, goes in a second column."""
    rows = tuple((*map(Cell, names), *_numbers(row, speech)) for names, row in named)
    ways = (speech.say("division.way"),) if rows and len(rows[0]) > len(NUMBERS) + 1 else ()
    columns = (heading, *ways, *(speech.say(f"division.column_{name}") for name in NUMBERS))
    return Table(title, columns, rows)


NUMBERS = ("reached", "of", "share")


def _numbers(row: Reach, speech: Speech) -> tuple[Cell, ...]:
    hidden = Cell(speech.say("absent.hidden"))
    whole = [hidden if n is None else Cell(speech.whole(n), n, "whole") for n in (row.reached, row.people)]
    return *whole, hidden if row.share is None else Cell(speech.share(row.share, row.people), row.share, "share")
