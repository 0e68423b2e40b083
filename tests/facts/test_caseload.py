from datetime import date

import polars as pl
import pytest

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.record_types import record_type


def test_columns_that_were_left_out_are_there_and_empty() -> None:
    contacts = Caseload.of({"contacts": pl.DataFrame({"contact_id": ["C1"], "date": [date(2017, 1, 1)]})})["contacts"]
    assert contacts.schema == record_type("contacts").schema
    assert contacts["channel"].to_list() == [None]


def test_a_table_without_rows_and_columns_has_no_rows() -> None:
    assert Caseload.of({"contacts": pl.DataFrame()})["contacts"].height == 0


def test_what_is_of_another_type_is_no_caseload() -> None:
    with pytest.raises(pl.exceptions.InvalidOperationError):
        Caseload.of({"persons": pl.DataFrame({"sex": ["vrouw"]})})


def test_missing_tables_are_named_in_the_order_asked() -> None:
    caseload = Caseload.of({"persons": pl.DataFrame(schema=record_type("persons").schema)})
    assert caseload.missing(("spells", "persons", "contacts")) == ("spells", "contacts")
