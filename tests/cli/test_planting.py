"""`inbeeld demo --planted`: a region to try to learn from, with the truth beside it."""

from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from inbeeld.cli.main import main
from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.check import check

SMALL = ("--people", "300", "--months", "30")


@pytest.mark.parametrize("design", ["selection", "lottery"])
def test_a_planted_region_is_a_caseload_with_the_truth_beside_it(design: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(
        main, ["demo", "--planted", "constant", "--design", design, *SMALL, "--output", str(tmp_path)]
    )
    assert result.exit_code == 0, result.output
    checked = check(read_caseload(tmp_path / "caseload"))
    assert (checked.refused, checked.caseload["persons"].height) == (0, 300)
    truth = pl.read_csv(tmp_path / "truth.csv")
    assert set(truth["contrast"]) == ({"started"} if design == "selection" else {"offered", "took_part"})
    assert "inbeeld learn" in result.output


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--hidden", "1"], "--hidden only means something with --planted."),
        (["--planted", "zero", "--serve"], "--serve cannot be given together with --planted."),
    ],
)
def test_options_that_do_not_go_together_are_refused(options: list[str], told: str) -> None:
    result = CliRunner().invoke(main, ["demo", *options])
    assert (result.exit_code, told in result.output) == (2, True)
