import polars as pl
import pytest

from inbeeld.facts.code_lists import code_list, code_lists
from inbeeld.facts.parsing import value_of, why_not
from inbeeld.facts.record_types import TABLE_NAMES, Field, RecordType, record_type, record_types

FIELDS = [pytest.param(field, id=f"{kind.name}.{field.name}") for kind in record_types() for field in kind.fields]


def test_what_is_referred_to_comes_before_what_refers_to_it() -> None:
    for place, kind in enumerate(record_types()):
        assert {field.refers_to for field in kind.fields} - {None} <= set(TABLE_NAMES[:place])


@pytest.mark.parametrize("kind", record_types(), ids=TABLE_NAMES)
def test_the_key_of_a_table_is_required(kind: RecordType) -> None:
    assert set(kind.key) <= set(kind.required)


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_can_be_read_and_refused(field: Field) -> None:
    """From text into its own type, and with a reason where that fails."""
    texts = pl.DataFrame({field.name: ["", "2017-01-01"]})
    read = texts.select(value=value_of(field, pl.String()), why=why_not(field, pl.String()))
    assert read.schema == {"value": field.dtype, "why": pl.String}


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_says_what_it_means(field: Field) -> None:
    assert field.means


def test_corrections_are_recorded_later_under_the_same_id_and_profiles_add_up() -> None:
    assert [kind.name for kind in record_types() if kind.corrected] == [
        *("spells", "contacts", "decisions"),
        *("goals", "plan_steps", "helpers", "meetings", "conversations"),
    ]
    assert record_type("profiles").identity == ("person_id", "recorded_at")
    assert record_type("persons").identity == ("person_id",)


def test_codes_have_the_order_of_their_file() -> None:
    assert code_list("sex").codes == ("f", "m", "x", "unknown")
    assert record_type("persons").schema["sex"] == pl.Enum(["f", "m", "x", "unknown"])


def test_every_code_is_called_something_in_dutch_and_in_english() -> None:
    for listed in code_lists():
        for words in (listed.title, *listed.labels.values()):
            assert set(words) == {"nl", "en"}
