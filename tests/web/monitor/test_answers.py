from pathlib import Path

import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile

from inbeeld.cli.main import main
from inbeeld.register.models import Audit, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.wave import read_wave
from tests.survey.same import same
from tests.web.conftest import Browser
from tests.web.monitor.scene import exported
from tests.world import ELSEWHERE, HERE


def bring_in(researcher: Browser, wave: SurveyWave, content: bytes, form: str) -> str:
    told = {"file": SimpleUploadedFile("answers", content), "form": form}
    return researcher.post(f"/monitor/{wave.name}/answers/import/", told, follow=True).content.decode()


def test_the_answers_of_a_municipality_say_what_was_counted_and_what_estimated(
    researcher: Browser, answered: SurveyWave
) -> None:
    other = answered.answers.get(question="caseload", respondent__key="r1").municipality
    page = researcher.get(f"/monitor/{answered.name}/answers/?municipality={other}").content.decode()
    assert "◇ 1%" in page
    assert "r1, 2 april 2026" in page


def test_what_is_disputed_stands_nowhere_and_what_hangs_on_it_is_not_asked(
    researcher: Browser, answered: SurveyWave
) -> None:
    page = researcher.get(f"/monitor/{answered.name}/answers/?municipality={HERE}").content.decode()
    assert "Antwoorden die van elkaar verschillen" in page
    assert "niet gevraagd" in page


def test_answers_come_in_as_csv_once(researcher: Browser, wave: SurveyWave) -> None:
    csv = f"municipality,respondent,dedicated,caseload\n{HERE},r-here,all,40\n{ELSEWHERE},r-both,no,\n".encode()
    assert "3 antwoorden waren nieuw." in bring_in(researcher, wave, csv, "csv")
    assert "0 antwoorden waren nieuw." in bring_in(researcher, wave, csv, "csv")
    assert wave_of(wave).answers_of(HERE)["dedicated"].chosen == {"all"}


def test_one_wrong_answer_keeps_all_of_them_out(researcher: Browser, wave: SurveyWave) -> None:
    csv = f"municipality,respondent,dedicated\n{HERE},r-here,all\n{ELSEWHERE},r-both,maybe\n".encode()
    page = bring_in(researcher, wave, csv, "csv")
    assert f"{ELSEWHERE}, dedicated" in page
    assert "/tmp" not in page
    assert not wave.answers.exists()


@pytest.mark.parametrize("form", ["csv", "sav", "limesurvey"])
def test_what_is_no_file_with_answers_is_told(researcher: Browser, wave: SurveyWave, form: str) -> None:
    page = bring_in(researcher, wave, b"\x00\xff nothing", form)
    assert "utrecht-form-field-error-message" in page
    assert "/tmp" not in page


@pytest.mark.parametrize("form", ["csv", "sav"])
def test_an_export_comes_in_again_as_nothing_new(researcher: Browser, answered: SurveyWave, form: str) -> None:
    (content,) = exported(researcher, answered, form).values()
    assert "0 antwoorden waren nieuw." in bring_in(researcher, answered, content, form)
    assert Audit.objects.get(action="answers.taken_out").told == {"wave": answered.name, "form": form}


def test_the_whole_wave_leaves_as_a_folder_for_the_command_line(
    researcher: Browser, answered: SurveyWave, tmp_path: Path
) -> None:
    for name, content in exported(researcher, answered, "zip").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert same(read_wave(tmp_path / answered.name), wave_of(answered))
    told = CliRunner().invoke(main, ["survey", "estimate", str(tmp_path / answered.name)])
    assert told.exit_code == 0, told.output
    assert "57" in told.output
