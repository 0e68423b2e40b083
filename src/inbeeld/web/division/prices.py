"""What a floor for a group costs, and who is reached with it and without it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from inbeeld.guidance.division import Proposal, curve, propose
from inbeeld.register.models import Division, DivisionLine
from inbeeld.report.division.page import Division as Told
from inbeeld.report.division.page import curve_charts
from inbeeld.report.document import Chart
from inbeeld.report.speech import speech
from inbeeld.web.division.asking import Floors, request
from inbeeld.web.division.groups import Group
from inbeeld.web.templatetags.told import language

NOTHING = 0.05
"""Points: so little is shown as 0."""


@dataclass(frozen=True)
class Reach:
    """How many people of a group get a place without floors and with them, on average over all lots that could be
    drawn. `least`: its own floor, as people; `price`: how many points fewer because of it. Both None for no floor."""

    group: Group
    without: float
    reached: float
    least: float | None
    price: float | None


@dataclass(frozen=True)
class Prices:
    """`worth`: the points of all places that are given; `price`: how many fewer by all floors together."""

    worth: float
    price: float
    reach: tuple[Reach, ...]
    curve: tuple[Chart, ...] = ()
    """From no floors to as strict as they are; empty where they cost nothing."""

    @property
    def costs(self) -> bool:
        return self.price > NOTHING

    @property
    def share(self) -> float:
        """The price as a part of what there would be without floors."""
        return self.price / (self.worth + self.price) if self.price else 0.0


def prices(division: Division, lines: Sequence[DivisionLine], groups: Sequence[Group], floors: Floors) -> Prices:
    """Of chances, before any lot. Raises CollisionError where the floors and duties cannot all be met."""
    asked = request(division, lines, floors, 0)
    without = propose(request(division, lines, (), 0))
    with_floors = propose(asked) if floors else without
    reach = tuple(_reach(groups, lines, without, with_floors))
    found = Prices(with_floors.worth, with_floors.price, reach)
    if not found.costs:
        return found
    drawn = curve_charts(Told(with_floors, curve(asked), ()), speech(language()))
    return replace(found, curve=tuple(drawn))


def _reach(
    groups: Sequence[Group], lines: Sequence[DivisionLine], without: Proposal, with_floors: Proposal
) -> Iterator[Reach]:
    floors = {(row["group"], row["value"]): row for row in with_floors.floors.iter_rows(named=True)}
    before, after = _chances(without), _chances(with_floors)
    for one in groups:
        inside = [line.person.number for line in lines if one.holds(line)]
        floor = floors.get((one.column, one.value))
        yield Reach(
            group=one,
            without=sum(before[number] for number in inside),
            reached=sum(after[number] for number in inside),
            least=floor["least"] * floor["people"] if floor else None,
            price=floor["price"] if floor else None,
        )


def _chances(proposal: Proposal) -> Mapping[str, float]:
    return dict(proposal.table.select("person_id", "chance").iter_rows())
