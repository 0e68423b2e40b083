"""A wave begins: with a short form, or from a folder that is checked whole."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from inbeeld.register.models import Audit, SurveyWave
from inbeeld.register.waves import questionnaire_of, wave_of
from inbeeld.survey.questionnaire import monitor
from inbeeld.survey.wave import new_wave, write_wave
from inbeeld.web.monitor import unpacking
from tests.surveyed import PLAN
from tests.web.conftest import Browser
from tests.web.monitor.scene import rich_wave

DAYS = {"reference_day": "2026-01-01", "opens": "2026-04-01", "closes": "2026-06-01"}


def zipped(folder: Path, inside: str = "") -> SimpleUploadedFile:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for path in folder.rglob("*.*"):
            package.write(path, f"{inside}{path.relative_to(folder)}")
    return SimpleUploadedFile("wave.zip", made.getvalue())


def zip_of(**files: bytes) -> SimpleUploadedFile:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return SimpleUploadedFile("wave.zip", made.getvalue())


def upload(researcher: Browser, folder: SimpleUploadedFile) -> str:
    answer = researcher.post("/monitor/begin/folder/", {"folder": folder}, follow=True)
    return answer.content.decode()


def test_a_wave_begins_with_the_questionnaire_of_inbeeld(researcher: Browser) -> None:
    answer = researcher.post("/monitor/begin/", {"title": "Monitor 2026", **DAYS}, follow=True)
    assert "0 van de 342 gemeenten doen mee." in answer.content.decode()
    wave = SurveyWave.objects.get(name="monitor-2026")
    assert questionnaire_of(wave) == monitor()
    assert Audit.objects.get(action="wave.begun").by == "researcher"


def test_a_wave_that_stops_before_it_opens_is_refused(researcher: Browser) -> None:
    answer = researcher.post("/monitor/begin/", {"title": "Monitor", **DAYS, "closes": "2026-03-01"})
    assert "De laatste dag ligt vóór de eerste dag." in answer.content.decode()
    assert not SurveyWave.objects.exists()


def test_a_name_that_is_taken_is_told(researcher: Browser) -> None:
    for _ in range(2):
        answer = researcher.post("/monitor/begin/", {"title": "Monitor 2026", **DAYS})
    assert "Er is al een golf met deze naam." in answer.content.decode()


@pytest.mark.parametrize("inside", ["", "monitor-2026/"])
def test_a_folder_comes_in_with_all_that_was_said_in_it(researcher: Browser, tmp_path: Path, inside: str) -> None:
    write_wave(tmp_path / "wave", rich_wave())
    assert "van de 342 gemeenten doen mee." in upload(researcher, zipped(tmp_path / "wave", inside))
    assert set(wave_of(SurveyWave.objects.get()).answers) == set(rich_wave().answers)


def test_what_is_wrong_in_a_folder_is_told_without_where_it_stood(researcher: Browser, tmp_path: Path) -> None:
    new_wave(tmp_path / "wave", PLAN)
    (tmp_path / "wave" / "respondents.csv").write_text("respondent,municipality\nr1,GM9999\n")
    page = upload(researcher, zipped(tmp_path / "wave"))
    assert "respondents.csv, line 2, municipality" in page
    assert "/tmp" not in page
    assert not SurveyWave.objects.exists()


def test_files_that_a_wave_does_not_have_land_nowhere(researcher: Browser, tmp_path: Path) -> None:
    new_wave(tmp_path / "wave", PLAN)
    folder = zipped(tmp_path / "wave")
    with ZipFile(folder, "a") as package:
        package.writestr("../../outside.csv", "x")
        package.writestr("../questionnaire/../outside.toml", "x")
    folder.seek(0)
    assert "van de 342 gemeenten" in upload(researcher, folder)


def test_a_zip_that_is_more_than_it_says_is_refused(researcher: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 1_000)
    assert "te veel om een golf te zijn" in upload(researcher, zip_of(**{"wave.toml": b"a" * 2_000}))
    assert not SurveyWave.objects.exists()


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        (SimpleUploadedFile("wave.zip", b"PK nothing"), "Dit zip-bestand gaat niet open."),
        (zip_of(**{"frame.csv": b""}), "de map van één golf"),
        (zip_of(**{"a/wave.toml": b"", "b/wave.toml": b""}), "de map van één golf"),
        (zip_of(**{f"{n}.csv": b"" for n in range(1_001)}), "te veel bestanden"),
    ],
)
def test_what_is_no_wave_is_refused_with_a_reason(researcher: Browser, folder: SimpleUploadedFile, told: str) -> None:
    folder.seek(0)
    assert told in upload(researcher, folder)


def test_the_planned_stop_moves(researcher: Browser, wave: SurveyWave) -> None:
    page = researcher.post(f"/monitor/{wave.name}/stop/", {"closes": "2026-07-01"}, follow=True).content.decode()
    assert "Open tot en met 1 juli 2026." in page
    page = researcher.post(f"/monitor/{wave.name}/stop/", {"closes": "2026-03-01"}).content.decode()
    assert "Een golf kan niet stoppen voordat zij opengaat." in page
