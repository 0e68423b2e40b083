"""`inbeeld survey remind`: which letter is due follows from the plan, and whoever is done gets none."""

from pathlib import Path

import pytest

from inbeeld.survey.reminders import moments
from tests.cli.conftest import Run
from tests.cli.survey.conftest import done, refused


def letters(run: Run, wave: Path, on: str, *options: str) -> dict[str, str]:
    output = wave.parent / f"letters-{on}"
    done(run("survey", "remind", wave, "--on", on, "--output", output, *options))
    return {path.stem[4:]: path.read_text("utf-8") for path in sorted(output.iterdir())}


@pytest.mark.parametrize(
    ("on", "moment"),
    [
        ("2018-02-01", "invitation"),
        ("2018-02-14", "invitation"),
        ("2018-02-15", "first_reminder"),
        ("2018-03-26", "last_week"),
        ("2018-04-01", "last_day"),
        ("2018-04-02", "thank_you"),
    ],
)
def test_what_is_due_follows_from_the_plan(run: Run, answered: Path, tmp_path: Path, on: str, moment: str) -> None:
    assert done(run("survey", "remind", answered, "--on", on, "--output", tmp_path / "out")).startswith(f"{moment}:")


def test_before_the_wave_opens_there_is_nothing_to_send(run: Run, wave: Path, tmp_path: Path) -> None:
    said = refused(run("survey", "remind", wave, "--on", "2018-01-31", "--output", tmp_path / "out"))
    assert "Nothing to send on 2018-01-31: the wave opens on 2018-02-01." in said


def test_a_letter_names_the_municipalities_the_days_and_what_is_open(run: Run, answered: Path) -> None:
    found = letters(run, answered, "2018-03-26")
    assert set(found) == {"anna", "bert", "north"}
    assert "u hebt nog 7 dagen" in found["anna"].splitlines()[0]
    assert "- Amsterdam: alle hoofdstukken" in found["north"]
    assert "- Almere: " in found["north"]
    english = letters(run, answered, "2018-03-27", "--language", "en")
    assert "you have 6 days left" in english["anna"].splitlines()[0]


def test_thanks_are_for_those_who_answered(run: Run, answered: Path) -> None:
    found = letters(run, answered, "2018-04-02")
    assert "voor Groningen" in found["anna"]
    assert "Amsterdam" not in found["north"]


def test_who_is_done_is_not_reminded(run: Run, tmp_path: Path, answered: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for name, words in (("dedicated", "Een"), ("more", "Twee"), ("most", "Drie")):
        title = f'title = {{ nl = "{words}", en = "{words}" }}'
        question = f'[[questions]]\nid = "{name}"\nkind = "text"\nnl = "Wie?"\nen = "Who?"'
        (own / f"{len(words)}_{name}.toml").write_text(f"{title}\n{question}\n", "utf-8")
    days = ("--reference-day", "2018-01-01", "--opens", "2018-02-01", "--closes", "2018-04-01", "--title", "Kort")
    done(run("survey", "new", tmp_path / "short", *days, "--questionnaire", own))
    done(run("survey", "import", tmp_path / "short", tmp_path / "respondents.csv"))
    rows = "municipality,respondent,dedicated,more,most\nGM0014,anna,a,b,c\nGM0034,north,a,,\n"
    (tmp_path / "short.csv").write_text(rows, "utf-8")
    done(run("survey", "import", tmp_path / "short", tmp_path / "short.csv", "--received", "2018-03-01"))
    found = letters(run, tmp_path / "short", "2018-03-05")
    assert set(found) == {"north"}
    assert "- Almere: Twee, Drie" in found["north"]
    assert "- Amsterdam: alle hoofdstukken" in found["north"]


def test_a_name_of_a_respondent_never_leads_out_of_the_folder(run: Run, wave: Path, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("respondent,municipality\n../../x,GM0014\n", "utf-8")
    done(run("survey", "import", wave, tmp_path / "r.csv"))
    assert "______x" in letters(run, wave, "2018-02-01")


def test_letters_of_two_moments_do_not_mix(run: Run, wave: Path) -> None:
    letters(run, wave, "2018-02-01")
    said = refused(
        run("survey", "remind", wave, "--on", "2018-02-01", "--output", wave.parent / "letters-2018-02-01")
    )
    assert "is not empty" in said


@pytest.mark.parametrize("name", list(moments()))
def test_every_letter_can_be_written_in_both_languages(run: Run, answered: Path, tmp_path: Path, name: str) -> None:
    for language, greeting in (("nl", "Geachte collega,"), ("en", "Dear colleague,")):
        chosen = ("--moment", name, "--language", language, "--on", "2018-04-01")
        output = tmp_path / language
        done(run("survey", "remind", answered, *chosen, "--output", output))
        for path in output.iterdir():
            text = path.read_text("utf-8")
            assert greeting in text
            assert "{" not in text
            assert max(map(len, text.splitlines())) <= 240
