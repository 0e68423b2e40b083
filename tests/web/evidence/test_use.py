"""How what is known is used, is told of three employees or more, and of ten lookings or more."""

from datetime import datetime

import polars as pl

from inbeeld.register.models import Looking
from inbeeld.register.models.evidence.looking import BETTER, UNCLEAR, WORSE
from inbeeld.web.evidence.use import FOLLOWED, OPENED, OTHER, folded, use_of

AT = datetime(2026, 5, 4, 9, 30)


def looking(by: int, instrument: str = "course", *, opened: bool = False, **more: object) -> Looking:
    told = {"choice": "offer", "said": BETTER, "opened_at": AT if opened else None, "at": AT, "role": "case_manager"}
    return Looking(by_id=by, municipality_id="GM0014", instrument=instrument, **{**told, **more})


def rows(lookings: list[Looking], measure: str, by: str) -> dict[str | None, tuple[int | None, int | None]]:
    found = use_of(lookings).tables[measure, by].rows
    return {row[by]: (row["numerator"], row["denominator"]) for row in found.iter_rows(named=True)}


def test_followed_is_choosing_what_helps_or_leaving_what_does_not() -> None:
    assert looking(1, chosen="course").followed is True
    assert looking(1, chosen="").followed is False
    assert looking(1, chosen="other", said=WORSE).followed is True
    assert looking(1, chosen="course", said=WORSE).followed is False
    assert looking(1).followed is None
    assert looking(1, chosen="course", said=UNCLEAR).followed is None


def test_it_tells_of_what_was_shown_how_much_was_opened_and_of_choices_how_many_followed() -> None:
    shown = [looking(by, opened=n < 6, chosen="course" if n > 2 else "") for by in range(5) for n in range(10)]
    assert rows(shown, OPENED, "choice") == {None: (30, 50), "offer": (30, 50)}
    assert rows(shown, FOLLOWED, "opened") == {None: (35, 50), "yes": (15, 30), "no": (20, 20)}


def test_small_numbers_are_not_told() -> None:
    shown = [looking(by, opened=by == 0 and n < 3) for by in range(5) for n in range(10)]
    assert rows(shown, OPENED, "choice") == {None: (None, 50), "offer": (None, 50)}


def test_nothing_is_told_of_fewer_than_three_employees() -> None:
    assert use_of([looking(by % 2) for by in range(40)]).tables == {}
    assert use_of([]).tables == {}


def test_what_fewer_than_three_employees_saw_is_told_with_something_else() -> None:
    shown = [looking(by, "course", opened=True) for by in range(4) for _ in range(10)]
    shown += [looking(by, "mentor") for by in range(5) for _ in range(10)]
    shown += [looking(0, "coach", opened=True) for _ in range(12)]
    assert rows(shown, OPENED, "instrument") == {None: (52, 102), OTHER: (52, 52), "mentor": (0, 50)}


def test_categories_go_together_until_three_employees_saw_them() -> None:
    frame = pl.DataFrame({"by": [1, 2, 3, 1, 2, 4, 5, 6], "instrument": ["a", "a", "a", "b", "b", *"ccc"]})
    assert set(folded(frame, "instrument")["instrument"]) == {OTHER, "c"}
    assert set(folded(frame.filter(pl.col("instrument") != "b"), "instrument")["instrument"]) == {"a", "c"}
