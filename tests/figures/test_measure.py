"""Figures as functions of counts, before anything is hidden."""

from datetime import date

import polars as pl
import pytest

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.errors import RequestError
from inbeeld.figures.definition import definition, definitions
from inbeeld.figures.measure import Measured, measure, rules_for, variables_for
from inbeeld.timeline import fast
from inbeeld.timeline.counts import added
from tests.spec import Example

ON = date(2018, 1, 1)


def person(who: str, facts: str = "", **fields: object) -> Caseload:
    """A caseload of one person, in the notation of the specs."""
    made = Example("", ON, who, facts, "").caseload
    persons = made["persons"].with_columns(pl.lit(value).cast(made["persons"].schema[name]).alias(name)
                                           for name, value in fields.items())  # fmt: skip
    return Caseload({**made.tables, "persons": persons})


def measured(*caseloads: Caseload, by: tuple[str, ...] = (), named_from: int = 1) -> Measured:
    figures = definitions()
    variables = variables_for(figures, by)
    counts = added(fast.count(caseload, rules_for(figures), ON, None, variables) for caseload in caseloads)
    return measure(counts, figures, by, named_from)


def line(found: Measured, figure: str, **stratum: str) -> dict[str, object]:
    rows = found.rows.filter(pl.col("figure") == figure)
    for variable in found.by:
        rows = rows.filter(pl.col(variable).eq_missing(pl.lit(stratum.get(variable), pl.String)))
    return rows.row(0, named=True)


def share(found: Measured, figure: str, **stratum: str) -> tuple[object, object]:
    row = line(found, figure, **stratum)
    return row["numerator"], row["denominator"]


def without(caseload: Caseload, *tables: str) -> Caseload:
    return Caseload({name: frame for name, frame in caseload.tables.items() if name not in tables})


def test_a_share_is_a_count_of_a_base() -> None:
    found = measured(person("A", "contact 2017-05-01"), person("B"), person("C"))
    assert share(found, "in_view") == (1, 3)
    assert line(found, "in_view")["value"] == pytest.approx(1 / 3)


def test_a_figure_and_its_opposite_share_their_counts() -> None:
    found = measured(person("A", "contact 2017-05-01"), person("B"))
    assert share(found, "not_in_view") == (1, 2)


def test_crossed_variables_come_with_every_margin() -> None:
    women = [person(who, sex="f", arrival_route="asylum") for who in "AB"]
    found = measured(*women, person("C", sex="m", arrival_route="other"), by=("sex", "arrival_route"))
    strata = found.rows.filter(pl.col("figure") == "in_view").select("sex", "arrival_route", "denominator").rows()
    assert {(sex, route): n for sex, route, n in strata} == {
        (None, None): 3, ("f", None): 2, ("m", None): 1, (None, "asylum"): 2, (None, "other"): 1,
        ("f", "asylum"): 2, ("f", "other"): 0, ("m", "asylum"): 0, ("m", "other"): 1,
    }  # fmt: skip


def test_everyone_adds_up_to_all_present() -> None:
    found = measured(
        person("A", "paid_work 2017-01-01.."),
        person("B", "language_course 2017-01-01.."),
        person("C", "contact 2017-05-01; declined 2017-05-01 C1"),
        person("D"),
    )
    everyone = found.rows.filter(pl.col("definition") == "everyone")
    assert everyone["numerator"].sum() == 4
    assert set(everyone["denominator"]) == {4}


def test_why_not_adds_up_to_those_without_activity() -> None:
    found = measured(person("A", "paid_work 2017-01-01.."), person("B", "contact 2017-05-01"), person("C"))
    why_not = found.rows.filter(pl.col("definition") == "why_not")
    assert why_not["numerator"].sum() == 2
    assert set(why_not["denominator"]) == {2}


def test_a_figure_without_its_table_has_no_numbers_and_names_the_table() -> None:
    row = line(measured(without(person("A"), "contacts")), "in_view")
    assert (row["numerator"], row["denominator"], row["missing"]) == (None, None, "contacts")


def test_a_table_without_rows_counts_to_zero() -> None:
    assert share(measured(person("A")), "in_view") == (0, 1)


def test_people_of_a_municipality_without_the_table_are_left_out_of_the_base() -> None:
    found = measured(person("A", "contact 2017-05-01"), without(person("B"), "contacts"))
    row = line(found, "in_view")
    assert (row["numerator"], row["denominator"]) == (1, 1)
    assert (row["counted"], row["caseloads"], row["missing"]) == (1, 2, None)


def test_a_stratum_in_which_nobody_could_be_counted_says_so() -> None:
    lacking = without(person("B", municipality="GM1952"), "contacts")
    found = measured(person("A", municipality="GM0014"), lacking, by=("municipality",))
    assert line(found, "in_view", municipality="GM1952")["missing"] == "contacts"
    assert share(found, "in_paid_work", municipality="GM1952") == (0, 1)


def test_everyone_still_holds_all_where_the_reason_cannot_be_counted() -> None:
    found = measured(
        person("A"), without(person("B"), "contacts"), without(person("C", "paid_work 2017-01-01.."), "contacts")
    )
    assert share(found, "everyone.why_unknown") == (1, 3)
    assert share(found, "everyone.in_paid_work") == (1, 3)


def test_nobody_is_a_base_of_zero_without_a_share() -> None:
    row = line(measured(person("A")), "lasting_work")
    assert (row["numerator"], row["denominator"], row["value"]) == (0, 0, None)


def test_a_caseload_in_which_nobody_is_present_counts_to_zero() -> None:
    assert share(measured(person("A", "left 2017-01-01")), "in_view") == (0, 0)


def test_a_mean_is_of_fields_with_the_interval_of_people() -> None:
    row = line(measured(*(person(who, "knows wishes 2017-01-01") for who in "ABC")), "profile_known")
    assert (row["numerator"], row["denominator"]) == (3, 21)
    assert row["high"] - row["low"] > 0.5  # of three people, not of twenty-one facts


def test_a_median_counts_those_still_waiting() -> None:
    found = measured(
        person("A", "settled 2017-06-01; contact 2017-06-11"),
        person("B", "settled 2017-06-01; contact 2017-07-01"),
        person("C", "settled 2017-06-01"),
    )
    row = line(found, "time_to_first_contact")
    assert (row["numerator"], row["denominator"], row["value"]) == (2, 3, 30)


def test_a_ratio_compares_two_groups() -> None:
    seen = [person(who, "contact 2017-05-01", sex=sex) for who, sex in (("A", "f"), ("B", "m"), ("C", "m"))]
    row = line(measured(*seen, person("D", sex="f")), "equal_reach.in_view.f_to_m")
    assert (row["numerator"], row["denominator"], row["value"]) == (None, 4, 0.5)


def test_a_ratio_without_one_of_its_groups_has_no_value() -> None:
    assert line(measured(person("A", sex="f")), "equal_reach.in_view.f_to_m")["value"] is None


def test_reach_gives_each_step_with_the_one_before() -> None:
    found = measured(
        person("A", "eligible 2017-05-01 C1"),
        person("B", "offered 2017-05-01 C1; declined 2017-06-01 C1 health"),
        person("C", "started 2017-05-01 C2"),
    )
    assert share(found, "reach.course.eligible") == (3, 3)
    assert share(found, "reach.course.offered") == (2, 3)
    assert share(found, "reach.course.accepted") == (1, 2)
    assert share(found, "reach.course/C2.started") == (1, 1)
    assert share(found, "reach.course.declined.health") == (1, 1)


def test_a_rare_reason_is_not_named() -> None:
    people = [person(who, "declined 2017-05-01 C1 health") for who in "ABC"]
    found = measured(*people, person("D", "declined 2017-05-01 C1 my_neighbour_said_so"), named_from=2)
    assert share(found, "reach.course.declined.other") == (1, 4)
    assert not found.rows["figure"].str.contains("neighbour").any()


def test_every_number_says_of_which_cells_it_is_made() -> None:
    found = measured(person("A", "contact 2017-05-01", sex="f"), person("B", sex="m"), by=("sex",))
    for number, role in (("numerator", "numerator"), ("denominator", "denominator")):
        printed = found.rows.filter(pl.col(number).is_not_null()).select("row")
        backed = found.needs.filter(role=role).select("row").unique()
        assert printed.join(backed, on="row", how="anti").is_empty()


def test_an_unknown_variable_is_refused_with_what_was_meant() -> None:
    with pytest.raises(RequestError, match="Did you mean 'arrival_route'"):
        measured(person("A"), by=("arival_route",))


def test_an_unknown_figure_is_refused_with_what_was_meant() -> None:
    with pytest.raises(RequestError, match="Did you mean 'in_view'"):
        definition("inview")
