"""Names, plans, helpers and meetings of made-up people: plausible, and the same for the same seed."""

from datetime import date

import polars as pl
import pytest

from inbeeld.demo.names import names
from inbeeld.demo.plans import contact_texts, helper_names, plans
from inbeeld.exchange.caseload import read_caseload, write_caseload
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import check
from tests.demo.conftest import TODAY

Tables = dict[str, pl.DataFrame]


@pytest.fixture(scope="module")
def planned(assen: Tables) -> Tables:
    return plans(assen["persons"], 1, TODAY)


def test_the_same_seed_gives_the_same_plans(assen: Tables, planned: Tables) -> None:
    again = plans(assen["persons"], 1, TODAY)
    assert all(frame.equals(again[name]) for name, frame in planned.items())
    assert not plans(assen["persons"], 2, TODAY)["goals"].equals(planned["goals"])


def test_the_check_refuses_none_of_them(
    assen: Tables, planned: Tables, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("planned")
    write_caseload(Caseload.of({"persons": assen["persons"], **planned}), folder, ".parquet")
    assert check(read_caseload(folder)).refused == 0


def test_most_have_a_plan_and_a_few_steps_are_late(assen: Tables, planned: Tables) -> None:
    here = assen["persons"].filter(pl.col("left_date").is_null()).height
    assert 0.5 < planned["goals"]["person_id"].n_unique() / here < 0.95
    still_open = planned["plan_steps"].filter(pl.col("done_on").is_null())
    assert 0 < still_open.filter(pl.col("due") < TODAY).height < still_open.height / 2


def test_nothing_was_done_or_recorded_in_the_future(planned: Tables) -> None:
    assert planned["plan_steps"].filter(pl.col("done_on") > TODAY).is_empty()
    assert all(frame["recorded_at"].max().date() <= TODAY for frame in planned.values())


def test_everybody_has_a_name_and_the_same_one_each_time(assen: Tables) -> None:
    named = names(assen["persons"], 1)
    assert set(named) == set(assen["persons"]["person_id"])
    assert named == names(assen["persons"].sample(fraction=1, shuffle=True, seed=3), 1)
    assert len(set(named.values())) > len(named) / 2


def test_who_live_together_share_a_family_name(assen: Tables) -> None:
    [together] = assen["persons"].filter(pl.len().over("household_id") >= 3).head(1)["household_id"].to_list()
    family = assen["persons"].filter(pl.col("household_id") == together)
    named = names(assen["persons"], 1)
    assert len({named[number].split(" ", 1)[1] for number in family["person_id"]}) == 1


def test_contacts_of_late_have_a_text_and_helpers_a_name(assen: Tables, planned: Tables) -> None:
    texts = contact_texts(assen["contacts"], 1, date(2026, 1, 1))
    recent = assen["contacts"].filter(pl.col("date") >= date(2026, 1, 1))
    assert set(texts) == set(recent["contact_id"])
    assert set(helper_names(planned["helpers"], 1)) == set(planned["helpers"]["helper_id"])
