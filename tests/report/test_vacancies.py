"""The share of vacancies that ended in lasting work leaves through disclosure control."""

import polars as pl

from inbeeld.report.vacancies import publish_vacancies

SCHEMA = {"employer": pl.String, "part": pl.String, "n": pl.Int64}


def told(*cells: tuple[str, str, int]) -> dict[str | None, tuple[int | None, int | None, float | None]]:
    released = publish_vacancies(pl.DataFrame(cells, schema=SCHEMA, orient="row"))
    columns = released.rows.select("employer", "numerator", "denominator", "value")
    return {employer: tuple(numbers) for employer, *numbers in columns.iter_rows()}


def test_of_an_employer_with_enough_vacancies_the_share_is_told() -> None:
    assert told(("E1", "lasted", 30), ("E1", "not_lasted", 20))["E1"] == (30, 50, 0.6)


def test_of_an_employer_with_few_nothing_is_told_and_nothing_can_be_worked_out() -> None:
    found = told(("E1", "lasted", 30), ("E1", "not_lasted", 20), ("E2", "lasted", 3), ("E2", "not_lasted", 20))
    assert found["E2"][0] is None
    assert found["E1"][0] is None or found[None][0] is None


def test_of_no_vacancies_there_is_no_share() -> None:
    assert told() == {None: (0, 0, None)}
