"""An attacker with the printed figures, their definitions and a linear program tries to recover what was hidden.

`tests/disclosure` attacks tables. This attacks the output as it is printed: every line of every figure in every
stratum, with all that its reader knows of how they hang together.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from math import ceil, floor

import numpy as np
import polars as pl
import pytest
from scipy.optimize import linprog
from scipy.sparse import coo_array

from inbeeld.demo import draw
from inbeeld.disclosure import Released
from inbeeld.facts.caseload import Caseload
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import Measured, measure, rules_for, variables_for
from inbeeld.report.publish import publish
from inbeeld.timeline import fast, rules

ON, BY, THRESHOLD = date(2018, 1, 1), ("sex", "arrival_route"), 10
FIGURES = tuple(one for one in definitions() if one.form in ("share", "parts", "reach"))
SLACK = 1e-6

Quantity = tuple[str, str, tuple[str | None, ...]]
"""Numerator or denominator, the figure, and the stratum."""

Equation = dict[Quantity, float]


@pytest.fixture(scope="module")
def measured() -> Measured:
    tables = draw(1_500, seed=7)
    figures = definitions()
    counts = fast.count(Caseload(tables), rules_for(figures), ON, None, variables_for(figures, BY))
    return measure(counts, figures, BY, named_from=THRESHOLD)


def quantities(rows: pl.DataFrame) -> dict[Quantity, int | None]:
    ids = {one.id for one in FIGURES}
    known = rows.filter(pl.col("definition").is_in(ids)).select("figure", *BY, "numerator", "denominator")
    return {
        (role, figure, tuple(stratum)): value
        for figure, *stratum, numerator, denominator in known.iter_rows()
        for role, value in (("numerator", numerator), ("denominator", denominator))
    }


def equations(known: Iterable[Quantity]) -> Iterator[Equation]:
    """All that a reader knows to be equal: each equation sums to 0."""
    there = set(known)
    yield from _margins(there)
    for stratum in {stratum for _, _, stratum in there}:
        for equation in _within(stratum, there):
            if set(equation) <= there:
                yield equation


def _margins(there: set[Quantity]) -> Iterator[Equation]:
    for place in range(len(BY)):
        sums: dict[Quantity, Equation] = {}
        for role, figure, stratum in there:
            total = (role, figure, (*stratum[:place], None, *stratum[place + 1 :]))
            if stratum[place] is not None:
                sums.setdefault(total, {total: -1.0})[(role, figure, stratum)] = 1.0
        yield from (equation for total, equation in sums.items() if total in there)


def _within(stratum: tuple[str | None, ...], there: set[Quantity]) -> Iterator[Equation]:
    """Of one stratum: the same people under several figures, parts that add up, steps that follow on each other."""
    n, d = (lambda figure: ("numerator", figure, stratum)), (lambda figure: ("denominator", figure, stratum))
    present = [figure for figure in FIGURES if figure.form == "share" and figure.the_rule.population == rules.PRESENT]
    yield from ({d(figure.id): 1.0, d("in_view"): -1.0} for figure in present if figure.id != "in_view")
    yield {n("in_view"): 1.0, n("not_in_view"): 1.0, d("in_view"): -1.0}
    yield {n("in_paid_work"): 1.0, n("everyone.in_paid_work"): -1.0}
    for parts in (f for f in FIGURES if f.form == "parts"):
        names = [f"{parts.id}.{part}" for part in parts.numerator if n(f"{parts.id}.{part}") in there]
        yield {**{n(name): 1.0 for name in names}, d(names[0]): -1.0}
        yield from ({d(name): 1.0, d(names[0]): -1.0} for name in names[1:])
    for part in rules.WHY_NOT:
        yield {n(f"everyone.{part}"): 1.0, n(f"why_not.{part}"): -1.0}
    yield {d("everyone.in_paid_work"): 1.0, d("in_view"): -1.0}
    yield from _steps(n, d, there)


def _steps(n: Callable[[str], Quantity], d: Callable[[str], Quantity], there: set[Quantity]) -> Iterator[Equation]:
    kinds = {figure.rsplit(".", 1)[0] for _, figure, _ in there if figure.endswith(".completed")}
    for kind in kinds:
        for before, step in zip(rules.MILESTONES[1:], rules.MILESTONES[2:], strict=False):
            yield {n(f"{kind}.{before}"): 1.0, d(f"{kind}.{step}"): -1.0}


class Attacker:
    """Knows what is printed, and that a numerator is part of its denominator."""

    def __init__(self, printed: dict[Quantity, int | None]) -> None:
        self.index = {quantity: number for number, quantity in enumerate(printed)}
        self.bounds = [(value, value) if value is not None else (0, None) for value in printed.values()]
        self.equal = self._matrix(list(equations(printed)))
        self.at_most = self._matrix(
            [
                {("numerator", *rest): 1.0, ("denominator", *rest): -1.0}
                for role, *rest in printed
                if role == "numerator"
            ]
        )

    def _matrix(self, rows: list[Equation]) -> coo_array:
        cells = [(row, self.index[q], value) for row, equation in enumerate(rows) for q, value in equation.items()]
        at, column, value = zip(*cells, strict=True)
        return coo_array((value, (at, column)), shape=(len(rows), len(self.index))).tocsr()

    def possible(self, quantity: Quantity) -> range:
        """The whole numbers that a hidden quantity may be, as far as this attacker can tell."""
        low, high = (self._extreme(quantity, sign) for sign in (1, -1))
        return range(ceil(low - SLACK), floor(high + SLACK) + 1)

    def _extreme(self, quantity: Quantity, sign: int) -> float:
        goal = np.zeros(len(self.index))
        goal[self.index[quantity]] = sign
        found = linprog(goal, self.at_most, np.zeros(self.at_most.shape[0]), self.equal,
                        np.zeros(self.equal.shape[0]), self.bounds)  # fmt: skip
        if found.status == 3:  # unbounded
            return -sign * 1e9
        assert found.status == 0, found.message
        return sign * float(found.fun)


def recovered(released: pl.DataFrame, truth: Measured, most: int = 60) -> list[Quantity]:
    """Hidden small counts of which only one value is possible; of a fixed sample, because each takes two programs."""
    printed, real = quantities(released), quantities(truth.rows)
    secret = [q for q, value in printed.items() if value is None and real[q] is not None and 0 < real[q] < THRESHOLD]
    attacker = Attacker(printed)
    sample = sorted(secret, key=str)[:: max(1, len(secret) // most)]
    assert len(sample) >= most / 2
    assert all(real[q] in attacker.possible(q) for q in sample), "the attacker is told something that is not so"
    return [q for q in sample if len(attacker.possible(q)) == 1]


def test_the_printed_figures_do_not_give_away_a_small_count(measured: Measured) -> None:
    released: Released = publish(measured, THRESHOLD)
    assert recovered(released.rows, measured) == []


def test_hiding_small_counts_alone_would_give_them_away(measured: Measured) -> None:
    """So the attack can succeed, and the test above can fail."""
    small = {name: pl.col(name).is_between(1, THRESHOLD - 1) for name in ("numerator", "denominator")}
    naive = measured.rows.with_columns(
        pl.when(~hidden).then(pl.col(name)).alias(name) for name, hidden in small.items()
    )
    assert len(recovered(naive, measured)) > 10


def test_nothing_below_the_threshold_is_printed(measured: Measured) -> None:
    rows = publish(measured, THRESHOLD).rows
    for column in ("numerator", "denominator"):
        assert rows.filter(pl.col(column).is_between(1, THRESHOLD - 1)).is_empty()


def test_the_complement_of_a_share_is_not_below_the_threshold_either(measured: Measured) -> None:
    rest = pl.col("denominator") - pl.col("numerator")
    rows = publish(measured, THRESHOLD).rows
    assert rows.filter(rest.is_between(1, THRESHOLD - 1)).is_empty()
