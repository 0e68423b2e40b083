"""`inbeeld survey estimate`, as a user has it."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inbeeld.survey.estimation import Reason
from inbeeld.survey.findings import changes, findings
from inbeeld.survey.wave import Wave, add_answers, new_wave, read_wave
from tests.cli.conftest import Run
from tests.survey.findings.made import country, plan


def _written(folder: Path, wave: Wave) -> Path:
    new_wave(folder, wave.plan)
    rows = [f"{name},{code}" for name, codes in wave.respondents.items() for code in sorted(codes)]
    (folder / "respondents.csv").write_text("\n".join(["respondent,municipality", *rows, ""]), "utf-8")
    add_answers(folder, wave.answers)
    return folder


@pytest.fixture(scope="module")
def waves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("waves")
    for year, seed in ((2017, 3), (2018, 4)):
        _written(folder / str(year), country(seed, date(year, 1, 1)))
    return folder


def _told(run: Run, *arguments: object) -> str:
    result = run("survey", "estimate", *arguments)
    assert result.exit_code == 0, result.output
    return str(result.stdout)


def _rows(run: Run, *arguments: object) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(_told(run, *arguments, "--format", "csv"))))


def test_csv_and_json_hold_the_findings(run: Run, waves: Path) -> None:
    found = findings(read_wave(waves / "2018"), by=("size",), questions=("dedicated",))
    rows = _rows(run, waves / "2018", "--by", "size", "--question", "dedicated")
    expected = [f"{value:.4f}" if value is not None else "" for value in found.rows["value"]]
    assert [f"{float(row['value']):.4f}" if row["value"] else "" for row in rows] == expected
    told = json.loads(_told(run, waves / "2018", "--by", "size", "--question", "dedicated", "--format", "json"))
    assert [row["base"] for row in told["figures"]] == found.rows["base"].to_list()
    assert told["answered"] == len(found.wave.taking_part)
    assert len(told["moves"]) == found.moves.height


def test_data_are_the_same_in_both_languages(run: Run, waves: Path) -> None:
    for form in ("csv", "json"):
        asked = (waves / "2018", "--question", "standing", "--format", form)
        assert _told(run, *asked, "--language", "nl") == _told(run, *asked, "--language", "en")


def test_weights_and_whom_a_share_is_of_can_be_chosen(run: Run, waves: Path) -> None:
    found = findings(read_wave(waves / "2018"), "none", of=("persons",), questions=("dedicated",))
    rows = _rows(run, waves / "2018", "--weights", "none", "--of", "persons", "--question", "dedicated")
    assert [float(row["value"]) for row in rows] == pytest.approx(found.rows["value"].to_list(), abs=1e-4)
    assert {row["of"] for row in rows} == {"persons"}


def test_a_change_stands_beside_the_figure_of_the_country(run: Run, waves: Path) -> None:
    now, before = (findings(read_wave(waves / year), questions=("capacity",)) for year in ("2018", "2017"))
    rows = _rows(run, waves / "2018", "--against", waves / "2017", "--question", "capacity", "--by", "size")
    country_rows = [row for row in rows if not row["by"]]
    expected = changes(before, now)["change"].to_list()
    assert [float(row["change"]) for row in country_rows] == pytest.approx(expected, abs=1e-4)
    assert {row["change"] for row in rows if row["by"]} == {""}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "nl",
            ("deel van de gemeenten", "deel van de mensen", "● geteld", "◇ geschat", "R-indicator", "Wie deden mee"),
        ),
        (
            "en",
            (
                "share of municipalities",
                "share of people",
                "● counted",
                "◇ estimated",
                "R-indicator",
                "Who took part",
            ),
        ),
    ],
)
def test_the_table_names_both_shares_and_what_is_counted_and_estimated(
    run: Run, waves: Path, language: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    asked = ("--question", "dedicated", "--question", "not_in_view", "--language", language)
    told = " ".join(_told(run, waves / "2018", *asked).split())
    assert [word for word in words if word not in told] == []


def test_the_table_says_of_whom_a_question_was_asked_and_where_there_are_too_few_answers(
    run: Run, waves: Path
) -> None:
    told = " ".join(_told(run, waves / "2018", "--question", "why_most_promising", "--by", "region").split())
    assert "Alleen van gemeenten die bij de vraag" in told
    assert "te weinig" in told
    assert "Groot Amsterdam" in told


def test_the_table_fits_eighty_columns(run: Run, waves: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = _told(run, waves / "2018", "--against", waves / "2017", "--question", "standing", "--by", "size,province")
    assert max(map(len, told.splitlines())) <= 80
    assert "…" not in told


def test_a_heading_without_sentences_is_left_out(run: Run, waves: Path) -> None:
    """Without weights there are no notes on them, and how far a number moves is not told beside shares."""
    asked = ("survey", "estimate", waves / "2018", "--question", "caseload", "--language", "en")
    assert "What the weights do" in run(*asked).stdout
    assert "What the weights do" not in run(*asked, "--weights", "none").stdout


def test_why_a_question_is_not_compared_is_told(run: Run, waves: Path, tmp_path: Path) -> None:
    first = read_wave(waves / "2018")
    chapter = tmp_path / "2019" / "questionnaire" / "01_only.toml"
    _written(tmp_path / "2019", Wave(plan(date(2019, 1, 1)), first.questionnaire, first.frame, {}, (), ()))
    chapter.parent.mkdir()
    chapter.write_text(
        'title = { nl = "Een", en = "One" }\n[[questions]]\nid = "dedicated"\nversion = 2\nkind = "one_of"\n'
        'nl = "Zijn er?"\nen = "Are there?"\noptions = [{ id = "all", nl = "Ja", en = "Yes" }]\n',
        "utf-8",
    )
    codes = read_wave(tmp_path / "2019").frame["municipality"].to_list()[:9]
    (tmp_path / "2019" / "respondents.csv").write_text(
        "\n".join(["respondent,municipality", *(f"a,{code}" for code in codes), ""]), "utf-8"
    )
    lines = [f"{code},dedicated,,all,,a,2019-03-01T09:00:00" for code in codes]
    header = "municipality,question,item,value,basis,respondent,recorded_at"
    (tmp_path / "2019" / "answers.csv").write_text("\n".join([header, *lines, ""]), "utf-8")
    told = " ".join(_told(run, tmp_path / "2019", "--against", waves / "2018").split())
    assert f"Niet vergeleken met 2018. {Reason.ANOTHER_WORDING.told('nl')}" in told


def test_an_answer_can_be_written_to_a_file(run: Run, waves: Path, tmp_path: Path) -> None:
    written = tmp_path / "figures.csv"
    assert _told(run, waves / "2018", "--question", "capacity", "--format", "csv", "--output", written) == ""
    assert written.read_text("utf-8").startswith("question,item,how,of,by,class,")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("2018", "--by", "sizes"), "Figures are given by size, province, region; not sizes."),
        (("2018", "--question", "who_last"), "not who_last."),
        (("2018", "--against", "nowhere"), "nowhere holds no wave"),
        (("nowhere",), "nowhere holds no wave"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_a_sentence(
    run: Run, waves: Path, arguments: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(waves)
    result = run("survey", "estimate", *arguments)
    assert result.exit_code == 3
    assert told in result.stderr
    assert not result.stdout


def test_a_wave_that_nobody_answered_is_told(run: Run, tmp_path: Path) -> None:
    new_wave(tmp_path / "new", plan())
    result = run("survey", "estimate", tmp_path / "new")
    assert result.exit_code == 3
    assert "Nobody has answered in this wave yet" in result.stderr
