"""Taking the caseload out."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.urls import reverse

from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.check import check
from inbeeld.register.models import Audit
from tests.web.conftest import Browser
from tests.world import World


def exported(browser: Browser, suffix: str, into: Path) -> list[str]:
    answer = browser.post(reverse("intake:export"), {"suffix": suffix})
    with zipfile.ZipFile(io.BytesIO(answer.getvalue())) as zipped:
        zipped.extractall(into)
        return zipped.namelist()


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_what_comes_out_is_a_caseload_that_the_check_accepts(
    world: World, browser: Browser, tmp_path: Path, suffix: str
) -> None:
    names = exported(browser.of(world.leader), suffix, tmp_path)
    assert {"datapackage.json", f"persons{suffix}", f"assignments{suffix}"} <= set(names)
    checked = check(read_caseload(tmp_path))
    assert checked.refused == 0
    assert sorted(checked.caseload["persons"]["person_id"]) == ["1001", "1002", "1003"]
    assert json.loads((tmp_path / "datapackage.json").read_text())["profile"] == "data-package"


def test_names_stay_here(world: World, browser: Browser, tmp_path: Path) -> None:
    exported(browser.of(world.leader), ".csv", tmp_path)
    assert not any(b"Tesfay" in path.read_bytes() for path in tmp_path.iterdir())


def test_people_of_another_municipality_do_not_come_out(world: World, browser: Browser, tmp_path: Path) -> None:
    exported(browser.of(world.leader_elsewhere), ".csv", tmp_path)
    assert check(read_caseload(tmp_path)).caseload["persons"]["person_id"].to_list() == ["1001"]


def test_that_it_left_is_logged(world: World, browser: Browser, tmp_path: Path) -> None:
    exported(browser.of(world.leader), ".csv", tmp_path)
    logged = Audit.objects.get(action="caseload.exported")
    assert (logged.by, logged.told["persons"]) == ("leader", 3)


def test_a_kind_of_file_that_does_not_exist_gives_nothing(world: World, browser: Browser) -> None:
    assert browser.of(world.leader).post(reverse("intake:export"), {"suffix": ".exe"}).status_code == 302
    assert not Audit.objects.filter(action="caseload.exported").exists()
