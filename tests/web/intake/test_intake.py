"""Bringing a caseload in: upload, check, look, mend, receive."""

import io
import json
import logging
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import polars as pl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from inbeeld.register.models import Audit, Details, Employee, Offer, Spell
from inbeeld.web import background
from inbeeld.web.intake import unpacking, working
from inbeeld.web.intake.delivery import RECEIVING, Delivery, State, throw_away_old
from tests.packages import parquet
from tests.web.conftest import Browser
from tests.web.intake.conftest import files, zip_of
from tests.world import World

PAGE = reverse("intake:intake")


def offered(browser: Browser, *uploads: SimpleUploadedFile) -> Any:
    return browser.post(reverse("intake:upload"), {"tables": list(uploads)}, follow=True)


def received(browser: Browser) -> Any:
    return browser.post(reverse("intake:receive"), follow=True)


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.fixture
def leader(world: World, browser: Browser) -> Browser:
    browser.of(world.leader).cookies["django_language"] = "en"
    return browser


def test_a_sound_caseload_is_checked_then_received(world: World, leader: Browser, tmp_path: Path) -> None:
    checked = offered(leader, *files(tmp_path / "p", spells="start\n2017-01-01"))
    assert "All rows were accepted" in text(checked)
    assert not Spell.objects.exists()
    assert "All rows were received" in text(received(leader))
    assert Spell.current.get().entered_by == world.leader


def test_nothing_of_the_upload_is_kept_once_all_was_received(world: World, leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p"))
    received(leader)
    assert sorted(path.name for path in Delivery.of(world.leader).folder.iterdir()) == ["lock", "state.json"]
    leader.post(reverse("intake:throw_away"))
    assert not Delivery.of(world.leader).folder.exists()


def test_a_zip_with_a_folder_in_it_is_a_package_too(leader: Browser, tmp_path: Path) -> None:
    contents = {f"GM0014/{file.name}": file.read() for file in files(tmp_path / "p", contacts="date\n2017-01-01")}
    assert "All rows were accepted" in text(offered(leader, zip_of(contents)))


def test_a_name_that_points_outside_lands_in_the_folder(world: World, leader: Browser, tmp_path: Path) -> None:
    contents = {f"../../../{file.name}": file.read() for file in files(tmp_path / "p")}
    offered(leader, zip_of({**contents, "../../evil.py": b"x"}))
    kept = {path.name for path in tmp_path.rglob("*") if path.is_file() and "/p/" not in str(path)}
    assert "evil.py" not in kept
    assert (Delivery.of(world.leader).package / "persons.csv").exists()


def test_a_zip_that_grows_too_large_is_refused(
    world: World, leader: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 10_000)
    answer = offered(leader, zip_of({"persons.csv": b"x" * 20_000}))
    assert answer.status_code == 422
    assert "more than one gigabyte" in text(answer)
    assert not Delivery.of(world.leader).folder.exists()


@pytest.mark.parametrize("content", [b"no zip", b"PK\x03\x04" + b"\0" * 50])
def test_what_is_no_zip_is_told(leader: Browser, content: bytes) -> None:
    assert "cannot be opened" in text(offered(leader, SimpleUploadedFile("caseload.zip", content)))


def test_two_packages_at_once_are_told(leader: Browser) -> None:
    answer = offered(leader, zip_of({"a/persons.csv": b"x", "b/persons.csv": b"x"}))
    assert "two files for persons.csv" in text(answer)


def test_a_caseload_that_cannot_be_read_is_told_without_a_path(world: World, leader: Browser) -> None:
    told = text(offered(leader, SimpleUploadedFile("persons.csv", b"person_id,sexx\n1,f\n")))
    assert "cannot be read as a caseload" in told
    assert "&#x27;sex&#x27;" in told
    assert str(Delivery.of(world.leader).folder) not in told


def test_files_that_are_no_tables_are_named(leader: Browser, tmp_path: Path) -> None:
    told = text(offered(leader, *files(tmp_path / "p"), SimpleUploadedFile("people.xlsx", b"x")))
    assert "left aside: people.xlsx" in told


def test_a_refused_row_stands_there_with_line_field_value_and_reason(leader: Browser, tmp_path: Path) -> None:
    told = text(offered(leader, *files(tmp_path / "p", spells="spell_id | start\nS1 | 2017-01-01\nS2 | 2017-02-30")))
    assert "line 3" in told
    assert "2017-02-30" in told
    assert "this day is not in the calendar" in told
    leader.cookies["django_language"] = "nl"
    assert "deze dag bestaat niet" in text(leader.get(PAGE))


def test_accepted_rows_are_received_while_refused_ones_wait(leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="spell_id | start\nS1 | 2017-01-01\nS2 | 2017-02-30"))
    assert "One row is waiting to be mended" in text(received(leader))
    assert [spell.key for spell in Spell.objects.all()] == ["S1"]


def test_a_row_mended_on_the_page_is_checked_with_the_rest_and_received(leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="spell_id | start\nS1 | 2017-01-01\nS2 | 2017-02-30"))
    received(leader)
    where = reverse("intake:mend", args=["spells", 3])
    form = leader.get(where)
    assert "this day is not in the calendar" in text(form)
    cells = {**form.context["form"].initial, "start": "2017-02-28"}
    assert "Mended, not checked yet" in text(leader.post(where, cells, follow=True))
    assert "All rows were accepted" in text(leader.post(reverse("intake:check"), follow=True))
    received(leader)
    assert {spell.key for spell in Spell.objects.all()} == {"S1", "S2"}


def test_a_mended_row_that_is_still_wrong_stays_refused(leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="start\n2017-02-30"))
    where = reverse("intake:mend", args=["spells", 2])
    leader.post(where, {**leader.get(where).context["form"].initial, "start": "2017-02-31"})
    told = text(leader.post(reverse("intake:check"), follow=True))
    assert "2017-02-31" in told
    assert "Mended, not checked yet" not in told


def test_a_mended_person_frees_the_rows_about_that_person(leader: Browser, tmp_path: Path) -> None:
    persons, spells = "person_id | sex\nP1 | v", "start\n2017-01-01"
    told = text(offered(leader, *files(tmp_path / "p", persons=persons, spells=spells)))
    assert "2 rows were refused" in told
    where = reverse("intake:mend", args=["persons", 2])
    leader.post(where, {**leader.get(where).context["form"].initial, "sex": "f"})
    assert "All rows were accepted" in text(leader.post(reverse("intake:check"), follow=True))


def test_a_torn_row_can_be_typed_over(leader: Browser, tmp_path: Path) -> None:
    uploads = files(tmp_path / "p", contacts="date\n2017-01-01")
    torn = [SimpleUploadedFile(str(file.name), file.read() + (b"C2;P1\n" if file.name == "contacts.csv" else b""))
            for file in uploads]  # fmt: skip
    offered(leader, *torn)
    where = reverse("intake:mend", args=["contacts", 3])
    assert "Type it over" in text(leader.get(where))
    leader.post(where, {"contact_id": "C2", "person_id": "P1", "date": "2017-02-01"})
    assert "All rows were accepted" in text(leader.post(reverse("intake:check"), follow=True))


def test_rows_of_a_parquet_file_can_be_mended(leader: Browser, tmp_path: Path) -> None:
    starts = pl.Series([datetime(2017, 1, 1), datetime(2017, 1, 2)])
    folder = parquet(
        tmp_path, "spells", spell_id=pl.Series(["S1", "S2"]), start=starts, kind=pl.Series(["benefit", "?"])
    )
    uploads = [SimpleUploadedFile(path.name, path.read_bytes()) for path in folder.iterdir() if path.is_file()]
    assert "One row was refused" in text(offered(leader, *uploads))
    where = reverse("intake:mend", args=["spells", 2])
    leader.post(where, {**leader.get(where).context["form"].initial, "kind": "paid_work"})
    assert "All rows were accepted" in text(leader.post(reverse("intake:check"), follow=True))
    received(leader)
    assert {(spell.key, spell.kind, spell.start.day) for spell in Spell.objects.all()} == {
        ("S1", "benefit", 1),
        ("S2", "paid_work", 2),
    }


def test_rows_mended_in_a_spreadsheet_are_offered_again(leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="spell_id | start\nS1 | 2017-01-01\nS2 | 2017-02-30"))
    answer = leader.get(reverse("intake:refused"))
    with zipfile.ZipFile(io.BytesIO(answer.content)) as zipped:
        rows = zipped.read("spells.csv").decode("utf-8-sig")
    assert "start: this day is not in the calendar" in rows
    mended = SimpleUploadedFile("spells.csv", rows.replace("2017-02-30", "2017-02-28").encode())
    told = leader.post(reverse("intake:mend_by_file"), {"tables": [mended]}, follow=True)
    assert "All rows were accepted" in text(told)


def test_a_spreadsheet_without_the_refused_rows_is_told(leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="start\n2017-02-30"))
    wrong = SimpleUploadedFile("spells.csv", b"line;start\n900;2017-01-01\n")
    answer = leader.post(reverse("intake:mend_by_file"), {"tables": [wrong]})
    assert answer.status_code == 422
    assert "None of these rows" in text(answer)


def test_people_of_another_municipality_are_refused_with_what_is_about_them(leader: Browser, tmp_path: Path) -> None:
    persons = "person_id | municipality\nP1 | GM0014\nP2 | GM1952\nP3 | GM0017"
    spells = "spell_id | person_id\nS1 | P1\nS2 | P2"
    told = text(offered(leader, *files(tmp_path / "p", persons=persons, spells=spells)))
    assert "this is a person of another municipality" in told
    assert "2 rows were refused" in told, "Haren (GM0017) has merged into Groningen, so P3 is accepted"
    received(leader)
    assert set(Details.objects.filter(person__number__startswith="P").values_list("person__number", flat=True)) == {
        "P1",
        "P3",
    }


def test_values_that_the_register_cannot_keep_are_refused(leader: Browser, tmp_path: Path) -> None:
    offers = f"title | capacity\n{'x' * 300} | 99999999999"
    told = text(offered(leader, *files(tmp_path / "p", offers=offers)))
    assert "longer than what is kept here" in told
    assert "larger than what is kept here" in told
    received(leader)
    assert not Offer.objects.exists()


def test_nobody_else_sees_the_refused_rows(world: World, leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="start\n2017-02-30"))
    leader.of(world.leader_elsewhere)
    assert "2017-02-30" not in text(leader.get(PAGE))
    assert leader.get(reverse("intake:refused")).status_code == 404
    assert leader.get(reverse("intake:mend", args=["spells", 2])).status_code == 404


def test_the_folder_can_be_read_by_nobody_else_on_the_machine(world: World, leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="start\n2017-02-30"))
    assert Delivery.of(world.leader).folder.stat().st_mode & 0o077 == 0


def test_work_that_was_lost_is_told_and_can_be_started_again(world: World, leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p"))
    delivery = Delivery.of(world.leader)
    delivery.tell(delivery.state(), stage=RECEIVING)
    assert "Nothing was left half done" in text(leader.get(PAGE))
    assert "All rows were received" in text(received(leader))


def test_while_it_works_the_page_asks_for_progress_and_nothing_starts_twice(
    leader: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[working.Work] = []
    monkeypatch.setattr(working, "in_background", kept.append)
    assert "being read and checked" in text(offered(leader, *files(tmp_path / "p")))
    told = leader.get(reverse("intake:progress"), headers={"hx-request": "true"})
    assert "being read and checked" in text(told)
    received(leader)
    leader.post(reverse("intake:throw_away"))
    assert len(kept) == 1
    kept[0]()
    assert leader.get(reverse("intake:progress"), headers={"hx-request": "true"})["HX-Refresh"] == "true"
    assert "All rows were accepted" in text(leader.get(PAGE))


def test_a_bug_is_told_without_what_was_delivered(
    leader: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    offered(leader, *files(tmp_path / "p"))

    def wrong(*_: object, **__: object) -> None:
        raise ValueError("P1 lives at 12 Street")

    monkeypatch.setattr(working, "receive_caseload", wrong)
    with caplog.at_level(logging.INFO):
        told = text(received(leader))
    assert "Something went wrong on our side" in told
    assert "P1 lives" not in told
    assert "P1 lives" not in caplog.text
    assert "ValueError" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_the_work_goes_on_in_a_thread_of_its_own(
    world: World, leader: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Thread] = []

    class Noted(Thread):
        def start(self) -> None:
            begun.append(self)
            super().start()

    monkeypatch.undo()
    monkeypatch.setattr(background, "Thread", Noted)
    delivery = Delivery(tmp_path / "work" / "intake" / str(world.leader.pk))
    monkeypatch.setattr(Delivery, "of", classmethod(lambda *_: delivery))
    offered(leader, *files(tmp_path / "p"))
    begun[0].join()
    assert "All rows were accepted" in text(leader.get(PAGE))


def test_deliveries_that_nobody_came_back_to_go_after_a_week(world: World, leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="start\n2017-02-30"))
    began = datetime.fromisoformat(Delivery.of(world.leader).state().began)
    assert throw_away_old(began + timedelta(days=6)) == 0
    assert throw_away_old(began + timedelta(days=8)) == 1
    assert not Delivery.of(world.leader).folder.exists()


def test_the_log_says_how_many_rows_were_received(leader: Browser, tmp_path: Path) -> None:
    offered(leader, *files(tmp_path / "p", spells="start\n2017-01-01"))
    received(leader)
    assert Audit.objects.get(action="caseload.received").told == {"persons": 1, "spells": 1}


def test_a_state_can_be_read_back(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    state = State(problems=("a",), tallies=({"table": "persons", "read": 1, "accepted": 0, "refused": 1},))
    delivery.tell(state)
    assert delivery.state() == state
    assert json.loads((tmp_path / "state.json").read_text())["stage"] == "checking"


@pytest.mark.parametrize("who", ["samira", "policy", "researcher", "privacy", "administrator"])
def test_only_team_leaders_bring_a_caseload_in_or_out(world: World, browser: Browser, who: str) -> None:
    employee: Employee = getattr(world, who)
    browser.of(employee)
    for name in ("upload", "receive", "check", "throw_away", "mend_by_file", "export"):
        assert browser.post(reverse(f"intake:{name}")).status_code == 403
