"""A covariate says what was known by the first day of the month, and nothing of later."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.evidence import Question
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.panel import Panel, panel
from inbeeld.evidence.panel.covariates import Column, Covariates
from inbeeld.facts.caseload import Caseload
from tests.nasty import DAYS, caseloads, frame_of
from tests.spec import caseload_of, person_row

ON = date(2018, 1, 1)


def seen(caseload: Caseload, on: date = ON) -> Panel:
    return panel(caseload, Question("language_course", outcome("in_paid_work"), (12,), on))


def on_new_year_2017(caseload: Caseload) -> dict[Column, float]:
    """Of the first person."""
    covariates = Covariates(seen(caseload))
    month = covariates.panel.months.days.index(date(2017, 1, 1))
    return dict(zip(covariates.columns, covariates.at(month)[0].tolist(), strict=True))


@pytest.mark.parametrize(
    ("facts", "column", "expected"),
    [
        ("born 1985-01-01", Column("age"), 32),
        ("born 1985-01-01", Column("age", "25+", bends=True), 7),
        ("settled 2016-01-01", Column("months_since_settlement"), 12),
        ("paid_work 2016-05-15..2016-12-15", Column("worked_before"), 1),
        ("paid_work 2017-01-01..", Column("worked_before"), 0),  # today is not before today
        ("paid_work 2013-05-15..2013-12-15", Column("worked_before"), 0),  # before settling
        ("paid_work 2016-05-15..2016-12-15", Column("months_worked"), 7),
        ("paid_work 2015-05-15..2016-03-01", Column("months_worked"), 2),
        ("barrier_health 2017-01-01..", Column("barrier_health"), 1),
        ("barrier_health 2017-01-02..", Column("barrier_health"), 0),
        ("education 2016-09-01..2017-01-01", Column("education"), 0),  # over on the day
        ("contact 2016-07-01; contact 2016-12-31; contact 2017-01-01", Column("contacts"), 1.0986123),  # log(1 + 2)
        ("contact 2016-06-30", Column("contacts"), 0),
        ("language_course 2016-05-01..2016-08-01", Column("started"), 1),
        ("language_course 2017-01-01..", Column("started"), 0),
        ("knows work_experience_years 2016-12-31", Column("experience"), 3),
        ("knows work_experience_years 2017-01-01", Column("experience", "unknown"), 1),  # not by the start of the day
        ("", Column("half_year", "2017-01"), 1),
        ("", Column("half_year", "2016-07"), 0),
    ],
)
def test_on_new_year_2017(facts: str, column: Column, expected: float) -> None:
    always = "contact 2016-02-01; language_course 2016-02-01..2016-02-01; barrier_other 2016-01-01..2016-02-01"
    assert on_new_year_2017(caseload_of("Aster", f"{facts}; {always}"))[column] == pytest.approx(expected, abs=0.03)


def test_the_level_of_dutch_is_the_last_that_was_known() -> None:
    told = [("A1", datetime(2016, 3, 1)), ("B1", datetime(2016, 12, 31, 17)), ("B2", datetime(2017, 1, 1, 9))]
    rows = [{"person_id": "Dina", "recorded_at": moment, "language_level": level} for level, moment in told]
    tables = {**caseload_of("Dina", "").tables, "profiles": frame_of("profiles", rows)}
    known = on_new_year_2017(Caseload(tables))
    levels = {column.category: value for column, value in known.items() if column.covariate == "language_level"}
    assert levels == {"A1": 0, "B1": 1, "B2": 0, "unknown": 0}


def test_who_lives_together() -> None:
    people = [
        {**person_row("Aster"), "household_id": "H"},
        {**person_row("Berhane"), "household_id": "H", "settled_date": date(2017, 6, 1)},  # joins later
        {**person_row("Dina"), "household_id": "H", "birth_date": date(2010, 1, 1)},
        {**person_row("Elias"), "household_id": None},
    ]
    covariates = Covariates(seen(Caseload({**caseload_of("x", "").tables, "persons": frame_of("persons", people)})))
    days = covariates.panel.months.days
    for day, partner in ((date(2017, 1, 1), [0, 0, 0]), (date(2017, 7, 1), [1, 1, 0])):
        told = dict(zip(covariates.columns, covariates.at(days.index(day)).T.tolist(), strict=True))
        assert told[Column("partner")] == partner
        assert told[Column("children")] in ([1, 0, 0], [1, 1, 0])


@settings(max_examples=20)
@given(data=st.data(), on=st.sampled_from(DAYS))
def test_what_happens_later_changes_no_covariate(data: st.DataObject, on: date) -> None:
    """With what was to come cut off, each month says the same of the same people. Only their municipality is always
    that of the last day, by the name it has after mergers."""
    caseload = data.draw(caseloads(on).filter(lambda one: "spells" in one.tables))
    whole = Covariates(seen(caseload, on))
    months = whole.panel.months
    earlier = Covariates(seen(caseload, months.day(months.count // 2)))
    shared = [one for one in earlier.columns if one in whole.columns and one.covariate != "municipality"]
    places = [
        whole.panel.people.get_column("person_id").to_list().index(one) for one in earlier.panel.people["person_id"]
    ]
    for month in range(earlier.panel.months.count):
        then, now = earlier.at(month), whole.at(months.days.index(earlier.panel.months.day(month)))
        for column in shared:
            found = now[places, whole.columns.index(column)]
            assert then[:, earlier.columns.index(column)].tolist() == found.tolist(), column
