"""Caseloads of several municipalities as one."""

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.together import together

ONE = Caseload.of(
    {
        "persons": pl.DataFrame({"person_id": ["1", "2"], "municipality": ["GM0106", "GM0106"]}),
        "decisions": pl.DataFrame({"person_id": ["1"], "offer_id": ["7"]}),
        "contacts": pl.DataFrame({"person_id": ["1"]}),
    }
)
OTHER = Caseload.of(
    {
        "persons": pl.DataFrame({"person_id": ["1"], "municipality": ["GM0014"]}),
        "decisions": pl.DataFrame({"person_id": ["1", "1"], "offer_id": ["7", None]}),
    }
)


def test_people_with_the_same_number_stay_apart() -> None:
    persons = together([ONE, OTHER])["persons"]
    assert persons["person_id"].n_unique() == 3
    assert persons["municipality"].to_list() == ["GM0106", "GM0106", "GM0014"]
    assert persons.schema == ONE["persons"].schema


def test_rows_keep_to_their_people_and_offers() -> None:
    both = together([ONE, OTHER])
    assert both["decisions"].join(both["persons"], on="person_id").height == 3
    assert both["decisions"]["offer_id"].drop_nulls().n_unique() == 2
    assert both["decisions"]["offer_id"].null_count() == 1


def test_without_the_contacts_of_all_nobody_is_taken_to_be_out_of_view() -> None:
    assert together([ONE, OTHER]).missing(("contacts", "decisions")) == ("contacts",)


def test_of_other_tables_there_is_what_was_delivered() -> None:
    without = Caseload.of({"persons": ONE["persons"]})
    assert together([without, OTHER])["decisions"].height == 2


def test_one_caseload_stays_as_it_is() -> None:
    assert together([ONE]) is ONE
