"""Eight municipalities of the same people, of whom more or fewer work."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, write_region

ON = ("--on", "2018-03-01")
ADJUST = ("--adjust", "age,sex")
CODES = ("GM0003", "GM0010", "GM0014", "GM0037", "GM0047", "GM0106", "GM0114", "GM1680")
WORKING = (20, 30, 40, 25, 35, 30, 4, 45)  # of eighty; in GM0114 too few to tell


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return write_region(tmp_path / "region", dict(zip(CODES, WORKING, strict=True)), ["2017-03-01"])


def numbers(run: Run, *arguments: object) -> dict[tuple[str, str | None], dict[str, Any]]:
    """By figure and municipality."""
    result = run("compare", *arguments, "--outcome", "in_paid_work", *ON, "--format", "json")
    assert result.exit_code == 0, result.output
    return {(row["figure"], row["municipality"]): row for row in json.loads(result.stdout)}


def test_expected_stands_beside_actual_and_a_rank_in_its_interval(run: Run, region: Path) -> None:
    found = numbers(run, region)
    actual, rank = found["actual", "GM1680"], found["rank", "GM1680"]
    assert (actual["numerator"], actual["denominator"]) == (45, 80)
    assert found["expected", "GM1680"]["value"] < 45
    assert 1 <= rank["low"] <= rank["value"] <= rank["high"] <= 8
    assert found["actual", None]["numerator"] == sum(WORKING)
    assert found["median_odds_ratio", None]["low"] > 1


def test_of_a_municipality_with_too_few_no_number_of_the_model_is_shown(run: Run, region: Path) -> None:
    found = numbers(run, region)
    hidden = {place for (_, place), row in found.items() if row["suppressed"]}
    assert "GM0114" in hidden
    assert len(hidden) > 1  # else it could be worked out from all together
    for (_, place), row in found.items():
        if place in hidden:
            assert [row[name] for name in ("numerator", "value", "low", "high")] == [None] * 4


def test_municipalities_stand_by_name_and_not_by_rank(run: Run, region: Path) -> None:
    result = run("compare", region, "--outcome", "in_paid_work", *ON, "--format", "csv")
    names = [row["name"] for row in csv.DictReader(io.StringIO(result.stdout)) if row["figure"] == "rank"]
    assert names == sorted(names)
    assert "Aa en Hunze" in names


def test_the_table_says_what_the_spread_means_and_does_not_prove(run: Run, region: Path) -> None:
    asked = ("compare", region, "--outcome", "in_paid_work", *ON, *ADJUST)
    assert "Dit vergelijkt en bewijst niets" in " ".join(run(*asked).output.split())
    output = " ".join(run(*asked, "--language", "en").output.split())
    for said in ("two equal people", "hidden", "proves nothing", "Aa en Hunze", "The rank lies in this interval"):
        assert said in output


def test_it_can_go_to_a_file(run: Run, region: Path, tmp_path: Path) -> None:
    for form in ("table", "html", "json", "csv", "svg", "map"):
        target = tmp_path / f"compared.{form}"
        result = run(
            "compare", region, "--outcome", "in_paid_work", *ON, *ADJUST, "--format", form, "--output", target
        )
        assert result.exit_code == 0, result.output
        assert "Aa en Hunze" in target.read_text()


def test_covariates_of_municipalities_are_taken_along(run: Run, region: Path, tmp_path: Path) -> None:
    market = tmp_path / "market.csv"
    market.write_text("\n".join(["municipality,market", *map("{},{}".format, CODES, WORKING)]))
    with_market, without = numbers(run, region, *ADJUST, "--covariates", market), numbers(run, region, *ADJUST)
    ratio = ("median_odds_ratio", None)
    assert with_market[ratio]["value"] < without[ratio]["value"]


def test_boundaries_make_areas_of_the_map(run: Run, region: Path, tmp_path: Path) -> None:
    areas = tmp_path / "areas.geojson"
    ring = [[6.4, 53.1], [6.7, 53.1], [6.7, 53.3], [6.4, 53.1]]
    polygon = {"type": "Polygon", "coordinates": [ring]}
    areas.write_text(json.dumps({"features": [{"properties": {"statcode": "GM0014"}, "geometry": polygon}]}))
    request = ("compare", region, "--outcome", "in_paid_work", *ON, *ADJUST, "--format", "map", "--areas", areas)
    assert "<path" in run(*request).stdout
    areas.write_text(areas.read_text()[:80])
    result = run(*request)
    assert result.exit_code == 3
    assert "cut off" in result.output


POLICIES = (
    "municipality,policy,from,until",
    *(f"{code},job_coach,2015-01-01," for code in CODES[:4]),
    *(f"{code},none,2015-01-01," for code in CODES[4:]),
    "GM0003,aftercare,2015-01-01,",
)


def test_outcomes_by_policy_stand_beside_it_with_the_remark(run: Run, region: Path, tmp_path: Path) -> None:
    policies = tmp_path / "policies.csv"
    policies.write_text("\n".join(POLICIES))
    request = ("compare", region, "--outcome", "in_paid_work", *ON, *ADJUST, "--policies", policies)
    for form in ("table", "html"):
        output = " ".join(run(*request, "--format", form, "--language", "en").stdout.split())
        assert "municipalities with this policy differ in other ways too" in output
        assert "too few" in output  # one has aftercare
    rows = json.loads(run(*request, "--format", "json").stdout)
    told = {(row["policy"], row["figure"]): row for row in rows if row["policy"]}
    having, odds = told["job_coach", "with_policy"], told["job_coach", "policy_odds"]
    assert having["municipalities"] == 4
    assert odds["low"] < odds["value"] < odds["high"]
    shown = {row["municipality"]: row for row in rows if row["figure"] == "actual" and row["numerator"]}
    sums = [sum(shown[code][name] for code in CODES[:4] if code in shown) for name in ("numerator", "denominator")]
    assert [having["numerator"], having["denominator"]] == sums
    assert having["shown"] == sum(code in shown for code in CODES[:4])
    assert told["aftercare", "policy_odds"]["value"] is None
    assert told["aftercare", "with_policy"]["numerator"] is None
    names = run(*request, "--format", "csv").stdout.splitlines()[0]
    assert names.endswith("policy,municipalities,shown,expected")
    refused = run(*request, "--format", "map")
    assert refused.exit_code == 2
    assert "by policy are a table" in refused.output


def test_a_wrong_line_in_the_policies_is_told(run: Run, region: Path, tmp_path: Path) -> None:
    policies = tmp_path / "policies.csv"
    policies.write_text("\n".join((*POLICIES, "GM0014,jobcoach,2015-01-01,")))
    result = run("compare", region, "--outcome", "in_paid_work", *ON, *ADJUST, "--policies", policies)
    assert result.exit_code == 3
    assert "line 11: policy 'jobcoach' is not known. Did you mean 'job_coach'?" in result.output


def test_a_caseload_without_the_table_is_left_out_and_told(run: Run, region: Path) -> None:
    (region / "GM0003" / "spells.csv").unlink()
    result = run("compare", region, "--outcome", "in_paid_work", *ON, *ADJUST)
    assert "GM0003 lacks a table" in result.stderr
    assert "Appingedam" not in result.stdout


def test_the_report_for_the_council_compares_them_too(run: Run, region: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    result = run("report", region, *ON, "--output", report, "--language", "en")
    assert result.exit_code == 0, result.output
    assert "Municipalities compared fairly" in report.read_text()
    result = run("report", *(region / code for code in CODES[:3]), *ON, "--output", report, "--language", "en")
    assert "Municipalities compared fairly" not in report.read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--outcome", "in_paid_wrk"), "Did you mean 'in_paid_work'?"),
        (("--outcome", "why_not"), "not a yes or no of a person"),
        (("--outcome", "found_through_network"), "not a yes or no of a person"),
        (("--outcome", "in_view"), "No caseload has the tables for 'in_view': contacts"),
        (("--outcome", "in_paid_work", "--adjust", "sexe"), "Did you mean 'sex'?"),
        (("--outcome", "in_paid_work", "--adjust", "municipality"), "cannot be adjusted for"),
        (("--outcome", "in_paid_work", "--threshold", "4"), "5"),
        (("--outcome", "in_paid_work", "--covariates", "nowhere.csv"), "nowhere.csv"),
        (("--outcome", "in_education"), "Nobody differs"),
        (("--outcome", "in_paid_work", "--areas", "nowhere.geojson"), "nowhere.geojson"),
    ],
)
def test_a_request_that_cannot_be_followed_is_explained(
    run: Run, region: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run("compare", region, *arguments, *ON)
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output


def test_three_municipalities_are_too_few(run: Run, region: Path) -> None:
    result = run("compare", *(region / code for code in CODES[:3]), "--outcome", "in_paid_work", *ON)
    assert result.exit_code == 2
    assert "at least 5 municipalities; these counts have 3" in result.output
