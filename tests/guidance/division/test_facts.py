"""What the rule asks of people, worked out from a caseload."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.guidance.division import standing_facts, tables_of

DAY = date(2026, 3, 1)
PERSON = {
    "municipality": "GM0014",
    "sex": "f",
    "birth_date": date(1985, 5, 5),
    "arrival_route": "asylum",
    "permit_date": date(2023, 1, 1),
    "settled_date": date(2023, 3, 1),
}
OFFERS = (("O1", "language_course", 2), ("O2", "education", 1))


def caseload(
    people: tuple[dict[str, Any], ...] = ({},),
    spells: tuple[tuple[str, str, date, date | None], ...] = (),
    steps: tuple[tuple[str, str, date, str], ...] = (),
    planned: tuple[tuple[str, date], ...] = (),
) -> Caseload:
    """People P0, P1, ..."""
    persons = [{"person_id": f"P{n}", **PERSON, **more} for n, more in enumerate(people)]
    spell = ("spell_id", "person_id", "kind", "start", "end")
    decision = ("decision_id", "person_id", "offer_id", "date", "step")
    return Caseload.of(
        {
            "persons": pl.DataFrame(persons),
            "spells": _frame(spell, [(f"S{n}", *row) for n, row in enumerate(spells)]),
            "decisions": _frame(decision, [(f"D{n}", *row) for n, row in enumerate(steps)]),
            "goals": _frame(
                ("goal_id", "person_id", "goal", "set_on"),
                [(f"G{n}", who, "work", on) for n, (who, on) in enumerate(planned)],
            ),
            "offers": pl.DataFrame(
                [(name, kind, name, capacity) for name, kind, capacity in OFFERS],
                schema=["offer_id", "kind", "title", "capacity"],
                orient="row",
            ),
        }
    )


def _frame(columns: tuple[str, ...], rows: list[Any]) -> pl.DataFrame:
    return pl.DataFrame([dict(zip(columns, row, strict=True)) for row in rows])


def facts(made: Caseload) -> dict[str, Any]:
    return standing_facts(made, DAY).row(0, named=True)


@pytest.mark.parametrize(
    ("spells", "need"),
    [
        ((), "high"),
        ((("P0", "benefit", date(2023, 3, 1), None),), "high"),
        ((("P0", "language_course", date(2026, 1, 1), None),), "some"),
        ((("P0", "language_course", date(2025, 1, 1), date(2025, 6, 1)),), "high"),
        ((("P0", "language_course", date(2026, 1, 1), None), ("P0", "paid_work", date(2026, 2, 1), None)), "none"),
    ],
)
def test_need_is_what_somebody_takes_part_in(spells: tuple[Any, ...], need: str) -> None:
    assert facts(caseload(spells=spells))["need"] == need


@pytest.mark.parametrize(
    ("steps", "waiting", "promised"),
    [
        ((), None, "no"),
        ((("P0", "O1", date(2025, 11, 15), "eligible"),), 3, "no"),
        ((("P0", "O1", date(2025, 2, 1), "eligible"), ("P0", "O1", date(2026, 2, 1), "offered")), 13, "yes"),
        ((("P0", "O1", date(2025, 2, 1), "offered"),), 13, "no"),
        ((("P0", "O1", date(2025, 2, 1), "offered"), ("P0", "O1", date(2025, 3, 1), "declined")), None, "no"),
        ((("P0", "O1", date(2026, 4, 1), "offered"),), None, "no"),
    ],
)
def test_somebody_waits_since_the_first_step_of_a_way_that_is_open(
    steps: tuple[Any, ...], waiting: int | None, promised: str
) -> None:
    told = facts(caseload(steps=steps))
    assert (told["months_waiting"], told["promised"]) == (waiting, promised)


@pytest.mark.parametrize(
    ("settled", "planned", "days"),
    [
        (date(2023, 3, 1), (("P0", date(2023, 4, 1)),), 30),
        (date(2023, 3, 1), (("P0", date(2025, 4, 1)), ("P0", date(2023, 4, 1))), 30),
        (date(2023, 3, 1), (), None),
        (date(2022, 1, 1), (("P0", date(2022, 4, 1)),), None),
        (date(2021, 3, 1), (("P0", date(2023, 4, 1)),), None),
    ],
)
def test_the_term_of_the_law_runs_from_the_plan(settled: date, planned: tuple[Any, ...], days: int | None) -> None:
    assert facts(caseload(({"settled_date": settled},), planned=planned))["days_to_legal_term"] == days


def test_need_comes_in_thirds_and_equals_stay_together() -> None:
    people = tuple({"settled_date": date(2017 + n, 3, 1)} for n in range(6))
    assert (
        standing_facts(caseload(people), DAY)["need_third"].to_list()
        == ["hardest"] * 2 + ["middle"] * 2 + ["least"] * 2
    )
    assert standing_facts(caseload(({},) * 3), DAY)["need_third"].to_list() == ["least"] * 3


def test_of_a_table_that_was_not_delivered_nothing_is_known() -> None:
    only = Caseload({"persons": caseload()["persons"]})
    told = standing_facts(only, DAY).row(0, named=True)
    assert (told["need"], told["need_third"], told["months_waiting"]) == (None, None, None)


def test_who_does_not_live_here_or_is_no_adult_is_left_out() -> None:
    made = caseload(({"left_date": date(2026, 3, 1)}, {"birth_date": date(2010, 1, 1)}, {}))
    assert standing_facts(made, DAY)["person_id"].to_list() == ["P2"]


def test_a_place_that_is_taken_is_not_divided_and_without_a_waiting_list_all_can_have_one() -> None:
    made = caseload(({},) * 3, steps=(("P0", "O1", date(2026, 1, 1), "started"),))
    found = tables_of([made], DAY, "language_course")
    assert found.places.select("place_id", "capacity").rows() == [("O1", 1)]
    assert found.options is not None
    assert found.options["person_id"].to_list() == ["P1", "P2"]


def test_who_waits_goes_before_who_does_not() -> None:
    made = caseload(({},) * 3, steps=(("P1", "O2", date(2026, 1, 1), "waiting"),))
    found = tables_of([made], DAY, offers=["O1", "O2"])
    assert found.options is not None
    assert [row for row in found.options.rows() if row[1] == "O2"] == [("P1", "O2", None)]
    assert found.options.filter(pl.col("place_id") == "O1").height == 3


def test_caseloads_of_a_region_are_divided_as_one() -> None:
    here, beside = caseload(({}, {})), caseload(({}, {}))
    renamed = {
        name: table.with_columns(pl.col("person_id").str.replace("P", "Q")) if "person_id" in table.columns else table
        for name, table in beside.tables.items()
    }
    found = tables_of([here, Caseload(renamed)], DAY, "education")
    assert (found.people.height, found.places.height) == (4, 1)
    own = Caseload({**renamed, "offers": renamed["offers"].with_columns(pl.col("offer_id").str.replace("O", "X"))})
    options = tables_of([here, own], DAY, "education").options
    assert options is not None
    assert sorted(options["place_id"]) == ["O2", "O2", "X2", "X2"]
    with pytest.raises(RequestError, match="the same person_id"):
        tables_of([here, beside], DAY, "education")
