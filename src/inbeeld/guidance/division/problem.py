"""A request as a linear program: of classes of equals, or, where every person differs, of persons and families."""

from dataclasses import dataclass, field
from math import ceil

import polars as pl

from inbeeld.guidance.division.classes import CLASS, PLACE, SIZE, VALUE, WORTH, classes, options_of
from inbeeld.guidance.division.demands import Demand, demanding
from inbeeld.guidance.division.floors import Floor, FloorError, floors_of
from inbeeld.guidance.division.lottery import ordered
from inbeeld.guidance.division.program import CAPACITY, Program, of_classes
from inbeeld.guidance.division.request import Request
from inbeeld.guidance.division.solution import Best, best
from inbeeld.guidance.division.standing import DUTY, PERSON, standing
from inbeeld.guidance.division.tables import Tables
from inbeeld.guidance.division.wanted import wanted_of

EVERYBODY = 1e-9


@dataclass(frozen=True, eq=False)
class Problem:
    """Fields:
    apart: every person differs, and is a class of their own.
    people: as given, with what the rule says of them, their class, their size and their lot.
    options: class, duty, people (in the class), place_id, capacity, worth and size; in the order of `program`.
    """

    request: Request
    apart: bool
    people: pl.DataFrame
    options: pl.DataFrame
    program: Program
    floors: tuple[Floor, ...]
    _solved: dict[tuple[Demand, ...], Best] = field(default_factory=dict)

    def best(self, demands: tuple[Demand, ...]) -> Best:
        """On average, and of families in parts. Raises NoSolutionError."""
        if demands not in self._solved:
            self._solved[demands] = best(demanding(self.program, demands))
        return self._solved[demands]

    def price(self, demands: tuple[Demand, ...], instead: tuple[Demand, ...]) -> float:
        """By how much all places together could be worth more with the demands `instead`."""
        return self.best(instead).value - self.best(demands).value

    @property
    def rooms(self) -> list[str]:
        """What the rows of the program that are about places are about, in their order."""
        if not self.apart:
            return sorted(self.options[PLACE].unique())
        names = sorted(self.request.tables.places[PLACE])
        needs = resources(self.request.tables)
        return [name if need == SIZE else f"{name} ({need})" for need in needs for name in names]

    @property
    def duties(self) -> tuple[Demand, ...]:
        """Whoever has a duty, and an option, gets a place."""
        open_to = self.people.join(self.options, on=CLASS, how="semi")
        held = ((one.id, open_to.filter(pl.col(DUTY) == n)) for n, one in enumerate(self.request.rule.duties, 1))
        return tuple(Demand(name, frozenset(who[CLASS]), float(who[SIZE].sum())) for name, who in held if who.height)

    def floor_demands(self, strictness: float = 1.0) -> tuple[Demand, ...]:
        """1 is as strict as they were asked, 0 is none. A part of a group is told in whole people."""
        return tuple(self._demand(floor, strictness) for floor in self.floors)

    def _demand(self, floor: Floor, strictness: float) -> Demand:
        inside = self.inside(floor)
        people, who = int(inside[SIZE].sum()), frozenset(inside[CLASS])
        if floor.least is not None:
            return Demand(floor.name, who, least=ceil(floor.least * strictness * people - EVERYBODY))
        assert floor.relative is not None
        return Demand(floor.name, who, of_all=floor.relative * strictness * people / int(self.people[SIZE].sum()))

    def inside(self, floor: Floor) -> pl.DataFrame:
        return self.people.filter(pl.col(floor.group).cast(pl.String) == floor.value)


def problem_of(request: Request) -> Problem:
    """Raises RuleError and FloorError where the tables do not have what the rule and the floors ask for."""
    tables, rule = request.tables, request.rule
    floors = _floors(request)
    stood = standing(tables.people, rule).join(ordered(tables.people[PERSON], request.seed), on=PERSON)
    apart = request.over_the_year or differs(tables)
    size = pl.col(SIZE).cast(pl.Int64) if SIZE in stood.columns else pl.lit(1, pl.Int64)
    groups = [floor.group for floor in floors]
    number = _own_class(stood) if apart else classes(stood, tables.options, list(dict.fromkeys(groups)))
    people = stood.with_columns(size=size).join(number, on=PERSON).sort(PERSON)
    options = _options(request, people, apart)
    program = _program(options, tables, apart)
    return Problem(request, apart, people, options, program, floors)


def _floors(request: Request) -> tuple[Floor, ...]:
    if request.floors and request.over_the_year:
        raise FloorError(
            "How large a group will be is not known before the year is over; leave out floors or period."
        )
    return floors_of(request.floors, request.tables.people)


def differs(tables: Tables) -> bool:
    """Whether options have a value of their own, families a size, or places more than one capacity."""
    valued = tables.options is not None and VALUE in tables.options.columns
    return valued or SIZE in tables.people.columns or resources(tables) != {SIZE: CAPACITY}


def resources(tables: Tables) -> dict[str, str]:
    """Columns of people and of places: how much somebody needs, and how much there is of it."""
    more = [name for name in tables.places.columns if name.startswith(f"{CAPACITY}_")]
    return {SIZE: CAPACITY, **{name.removeprefix(f"{CAPACITY}_"): name for name in more}}


def room(tables: Tables) -> pl.DataFrame:
    """place_id and how much there is of each resource, by the name that it has of people."""
    return tables.places.select(PLACE, **{name: pl.col(column) for name, column in resources(tables).items()})


def _own_class(people: pl.DataFrame) -> pl.DataFrame:
    return people.select(PERSON, pl.col("lot").alias(CLASS))


def _options(request: Request, people: pl.DataFrame, apart: bool) -> pl.DataFrame:
    tables = request.tables
    one_each = people.unique(CLASS, keep="any")
    worth = options_of(one_each, tables.options, tables.places, request.rule)
    sizes = people.group_by(CLASS).agg(people=pl.len(), duty=pl.col(DUTY).first(), size=pl.col(SIZE).first())
    found = worth.join(sizes, on=CLASS).join(tables.places.select(PLACE, CAPACITY), on=PLACE).sort(CLASS, PLACE)
    if apart:
        found = _possible(found.join(one_each.select(PERSON, CLASS), on=CLASS), tables)
    return found


def _possible(options: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """With what each needs, without places that would be too small for them if they were empty."""
    names = list(resources(tables))
    lacking = [name for name in names if name not in options.columns]
    needed = options.join(tables.people.select(PERSON, *lacking), on=PERSON)
    enough = needed.join(room(tables), on=PLACE, suffix=" of place")
    fits = pl.all_horizontal(pl.col(name) <= pl.col(f"{name} of place") for name in names)
    return enough.filter(fits).select(needed.columns).sort(CLASS, PLACE)


def _program(options: pl.DataFrame, tables: Tables, apart: bool) -> Program:
    if not apart:
        return of_classes(options)
    listed = options.rename({CLASS: "lot", WORTH: VALUE})
    return wanted_of(listed, room(tables), list(resources(tables))).program
