"""A small caseload on disk, and the command line as a user has it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inbeeld.cli.main import main

HEADER = "person_id,municipality,sex,birth_date,arrival_route,permit_date,settled_date"

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *arguments: CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def caseload(tmp_path: Path) -> Path:
    """Eighty people in Groningen, half of them women; sixty work, the first one only since a correction."""
    people = [f"P{n},GM0014,{'fm'[n % 2]},1985-05-05,asylum,2014-01-01,2014-06-01" for n in range(80)]
    jobs = [f"S{n},P{n},paid_work,2017-03-01,,2017-03-02" for n in range(1, 60)]
    corrected = ["S0,P0,education,2017-03-01,,2017-03-02", "S0,P0,paid_work,2017-03-01,,2018-02-01"]
    directory = tmp_path / "groningen"
    directory.mkdir()
    (directory / "persons.csv").write_text("\n".join([HEADER, *people]))
    (directory / "spells.csv").write_text(
        "\n".join(["spell_id,person_id,kind,start,end,recorded_at", *jobs, *corrected])
    )
    return directory


def write_region(directory: Path, working: Mapping[str, int], started: Sequence[str]) -> Path:
    """A caseload of eighty people for each municipality, of whom so many began to work, on these days in turn."""
    for code, workers in working.items():
        (directory / code).mkdir(parents=True)
        people = [
            f"{code}P{n},{code},{'fm'[n % 2]},19{60 + n % 30}-05-05,asylum,2014-01-01,{2014 + n % 4}-06-01"
            for n in range(80)
        ]
        jobs = [f"{code}S{n},{code}P{n * 7 % 80},paid_work,{started[n % len(started)]}," for n in range(workers)]
        (directory / code / "persons.csv").write_text("\n".join([HEADER, *people]))
        (directory / code / "spells.csv").write_text("\n".join(["spell_id,person_id,kind,start,end", *jobs]))
    return directory
