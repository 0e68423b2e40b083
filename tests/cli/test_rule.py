import json
from pathlib import Path

from tests.cli.conftest import Run


def test_the_rule_that_comes_with_it_is_published(run: Run, tmp_path: Path) -> None:
    result = run("rule", "--output", tmp_path, "--organisation", "Gemeente Voorbeeld")
    assert result.exit_code == 0, result.output
    written = {path.name.removeprefix("scarce_places-1-"): path.read_text("utf-8") for path in tmp_path.iterdir()}
    assert set(written) == {"nl.html", "en.html", "algoritmeregister.html", "algoritmeregister.json"}
    assert '<html lang="nl">' in written["nl.html"]
    assert '<html lang="en">' in written["en.html"]
    assert json.loads(written["algoritmeregister.json"])["organization"] == "Gemeente Voorbeeld"


def test_a_rule_that_may_not_be_is_not_published(run: Run, tmp_path: Path) -> None:
    rule = tmp_path / "rule.toml"
    rule.write_text("""
id = "first"
version = 1
since = 2026-01-01
source = "Made up."
title = { nl = "Eerst", en = "First" }
points = [{ id = "odds", fact = "chance_of_work", per_unit = 1, most = 5, nl = "Kans.", en = "Chance." }]
""")
    result = run("rule", rule, "--output", tmp_path / "pages")
    assert result.exit_code == 3
    assert "may not decide who gets a place" in str(result.exception) + result.output
    assert not (tmp_path / "pages").exists()
