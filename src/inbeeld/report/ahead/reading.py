"""What a released projection says, month by month and state by state."""

from dataclasses import dataclass
from typing import Any

from inbeeld.disclosure import ReleasedProjection
from inbeeld.outcomes.ahead.look import AS_IF, OBSERVED


@dataclass(frozen=True)
class Number:
    """A share, or a difference of two; None where it is hidden."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Line:
    """One state after so many months; `now` is its share today. The last two are None where nothing is as if."""

    state: str
    now: float | None
    observed: Number
    as_if: Number | None
    difference: Number | None


@dataclass(frozen=True)
class Month:
    month: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Reading:
    """`people` (about) and `in_view` (their share) are of today, and None where hidden."""

    people: int | None
    in_view: float | None
    months: tuple[Month, ...]
    threshold: int


def read(released: ReleasedProjection) -> Reading:
    rows = {(row["scenario"], row["month"], row["state"]): row for row in released.rows.iter_rows(named=True)}
    states = released.rows.get_column("state").unique(maintain_order=True)
    months = [month for month in released.rows.get_column("month").unique(maintain_order=True) if month > 0]
    in_view = released.view.get_column("share").first()
    people = released.rows.get_column("people").first()
    told = (Month(month, tuple(_line(rows, month, state) for state in states)) for month in months)
    return Reading(people, in_view, tuple(told), released.threshold)  # type: ignore[arg-type]


def _line(rows: dict[tuple[str, int, str], dict[str, Any]], month: int, state: str) -> Line:
    now, observed, as_if = rows[OBSERVED, 0, state], rows[OBSERVED, month, state], rows.get((AS_IF, month, state))
    return Line(
        state=state,
        now=now["share"],
        observed=_number(observed, "share", "low", "high"),
        as_if=_number(as_if, "share", "low", "high") if as_if else None,
        difference=_number(as_if, "difference", "difference_low", "difference_high") if as_if else None,
    )


def _number(row: dict[str, Any], *names: str) -> Number:
    return Number(*(row[name] for name in names))
