"""Vacancies that were filled in the past of a made-up register."""

import polars as pl
import pytest

from inbeeld.demo.placements import placements
from inbeeld.exchange.caseload import read_caseload, write_caseload
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import check
from tests.demo.conftest import TODAY

Tables = dict[str, pl.DataFrame]


@pytest.fixture(scope="module")
def placed(assen: Tables) -> Tables:
    return placements(assen, 1, TODAY)


def test_some_jobs_were_vacancies_of_an_employer_that_is_there(assen: Tables, placed: Tables) -> None:
    added = placed["offers"].join(assen["offers"], on="offer_id", how="anti")
    assert added.height > 20
    assert set(added["employer"]) <= set(assen["employers"]["employer_id"])
    by = placed["decisions"].join(added, on="offer_id", how="semi")["decided_by"]
    assert by.count() > 20


def test_the_check_refuses_none_of_them(
    assen: Tables, placed: Tables, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("placed")
    write_caseload(Caseload.of(assen | placed), folder)
    assert check(read_caseload(folder)).refused == 0


def test_the_same_seed_places_the_same_people(assen: Tables, placed: Tables) -> None:
    again = placements(assen, 1, TODAY)
    assert all(frame.equals(again[name]) for name, frame in placed.items())
    assert not placements(assen, 2, TODAY)["decisions"].equals(placed["decisions"])
