"""The file with policies: what is wrong is told with its line, all at once."""

from pathlib import Path

import pytest

from inbeeld.facts.errors import CaseloadError
from inbeeld.outcomes.comparison import read_policies

HEADER = "municipality,policy,from,until"


def written(path: Path, *lines: str) -> Path:
    target = path / "policies.csv"
    target.write_text("\n".join(lines))
    return target


def test_policies_come_in_the_order_of_the_code_list_without_none(tmp_path: Path) -> None:
    lines = (
        HEADER,
        "GM0014,job_coach,2016-01-01,",
        "GM0003,none,2016-01-01,",
        "GM0005,aftercare,2016-01-01,2017-01-01",
    )
    assert read_policies(written(tmp_path, *lines)).codes == ("job_coach", "aftercare")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("GM9999,job_coach,2016-01-01,", "municipality 'GM9999' is not known"),
        ("Groningen,job_coach,2016-01-01,", "municipality 'Groningen' is not known"),
        ("GM0014,job_coaches,2016-01-01,", "Did you mean 'job_coach'?"),
        ("GM0014,x,2016-01-01,", "Known are study_with_benefit"),
        ("GM0014,job_coach,,", "'from' is ''"),
        ("GM0014,job_coach,01-02-2016,", "'from' is '01-02-2016'"),
        ("GM0014,job_coach,2016-02-30,", "'from' is '2016-02-30'"),
        ("GM0014,job_coach,20160101,", "'from' is '20160101'"),
        ("GM0014,job_coach,2016-01-01,soon", "'until' is 'soon'"),
        ("GM0014,job_coach,2016-01-01,2016-01-01", "not after the day on which it begins"),
        ("GM0014,job_coach,2016-01-01", "not four values but fewer"),
        ("GM0014,job_coach,2016-01-01,,x", "not four values but more"),
        ("GM0005,job_coach,2017-06-01,", "says of the same days what line 2 says"),
    ],
)
def test_a_line_that_is_wrong_is_told_with_its_number(tmp_path: Path, line: str, said: str) -> None:
    target = written(tmp_path, HEADER, "GM0005,job_coach,2016-01-01,2018-01-01", line)
    with pytest.raises(CaseloadError) as wrong:
        read_policies(target)
    assert f"{target}: line 3: " in str(wrong.value)
    assert said in str(wrong.value)


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(CaseloadError) as wrong:
        read_policies(written(tmp_path, HEADER, "GM1,x,y,z", "GM0014,job_coach,2016-01-01,nooit"))
    assert len(wrong.value.problems) == 5


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        ("policy,municipality,from,until\n", "needs the columns municipality, policy, from, until, in this order"),
        (HEADER, "has no policy in it"),
        (b"\xff\xfe\x00", "is not in UTF-8: line 1"),
        (f'{HEADER}\n"GM0014,job_coach', "line 2: cannot be read as CSV"),
    ],
)
def test_a_file_that_is_no_table_is_explained(tmp_path: Path, content: str | bytes, said: str) -> None:
    target = tmp_path / "policies.csv"
    target.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(CaseloadError, match=said):
        read_policies(target)


def test_semicolons_are_read_as_commas_are(tmp_path: Path) -> None:
    row = "GM0014,job_coach,2016-01-01,"
    with_commas = read_policies(written(tmp_path, HEADER, row))
    with_semicolons = read_policies(written(tmp_path, HEADER.replace(",", ";"), row.replace(",", ";")))
    assert with_semicolons == with_commas
