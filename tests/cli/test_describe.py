import json
from pathlib import Path

from click.testing import CliRunner, Result

from inbeeld.cli.main import main
from tests.packages import package


def describe(directory: Path) -> Result:
    return CliRunner().invoke(main, ["describe", str(directory)])


def test_it_says_which_file_it_wrote(tmp_path: Path) -> None:
    ran = describe(package(tmp_path))
    assert (ran.exit_code, ran.output) == (0, f"Wrote {tmp_path / 'datapackage.json'}.\n")
    assert [one["path"] for one in json.loads((tmp_path / "datapackage.json").read_text())["resources"]] == [
        "persons.csv"
    ]


def test_the_description_does_not_get_in_the_way_of_the_check(tmp_path: Path) -> None:
    describe(package(tmp_path))
    assert CliRunner().invoke(main, ["check", str(tmp_path)]).exit_code == 0


def test_what_is_no_directory_is_told(tmp_path: Path) -> None:
    ran = describe(tmp_path / "gone")
    assert (ran.exit_code, ran.output) == (3, f"inbeeld: {tmp_path / 'gone'} is not a directory.\n")


def test_a_table_without_a_header_is_told(tmp_path: Path) -> None:
    (package(tmp_path) / "spells.csv").touch()
    ran = describe(tmp_path)
    assert (ran.exit_code, "spells.csv is empty" in ran.output) == (3, True)
