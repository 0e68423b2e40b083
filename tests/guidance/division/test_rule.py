from pathlib import Path

import pytest

from inbeeld.guidance.division.rule import RuleError, read_rule, scarce_places

RULE = """\
id = "ours"
version = 1
since = 2026-01-01
source = "Made up."
title = {{ nl = "Plaatsen", en = "Places" }}

[[points]]
id = "waiting"
fact = "{fact}"
per_unit = 1
most = 24
nl = "Wachten."
en = "Waiting."
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "rule.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_rule_that_comes_along_asks_for_these_facts() -> None:
    assert scarce_places().facts == ("promised", "days_to_legal_term", "months_waiting", "need")


@pytest.mark.parametrize(
    "fact",
    [
        "origin",
        "nationality",
        "mother_tongue",
        "languages",
        "chance_on_work",
        "predicted_months",
        "herkomst",
        "kans_op_werk",
    ],
)
def test_where_somebody_comes_from_and_what_is_expected_of_them_decides_nothing(tmp_path: Path, fact: str) -> None:
    with pytest.raises(RuleError, match=f"points 1: '{fact}' may not decide who gets a place"):
        read_rule(write(tmp_path, RULE.format(fact=fact)))


def test_another_fact_may(tmp_path: Path) -> None:
    assert read_rule(write(tmp_path, RULE.format(fact="months_waiting"))).facts == ("months_waiting",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id = ", "is not TOML"),
        (
            RULE.format(fact="x").replace("most = 24\n", ""),
            "points 1: points are given by 'values', or by 'per_unit'",
        ),
        (RULE.format(fact="x").replace("per_unit = 1", "per_unit = -1"), "points 1 per_unit: "),
        (RULE.format(fact="x") + "weight = 3\n", "points 1 weight: Extra inputs are not permitted"),
        (RULE.format(fact="x").split("[[points]]")[0], "a rule needs a duty or points"),
    ],
)
def test_what_cannot_be_followed_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(RuleError) as wrong:
        read_rule(write(tmp_path, text))
    assert told in str(wrong.value)
