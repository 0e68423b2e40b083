"""`inbeeld survey count`: what a register counts goes into a wave, through disclosure control."""

from pathlib import Path

from inbeeld.survey.wave import read_wave
from tests.cli.conftest import Run, write_region
from tests.cli.survey.conftest import done, refused


def counted(folder: Path) -> dict[tuple[str, str, str], str]:
    return {place: count.value for place, count in read_wave(folder).counted.items()}


def test_what_the_register_says_is_delivered_with_definition_and_day(run: Run, wave: Path, caseload: Path) -> None:
    said = done(run("survey", "count", wave, caseload))
    assert "In betaald werk" in said
    assert counted(wave)["GM0014", "standing", "in_paid_work"] == "75"
    assert counted(wave)["GM0014", "paid_work_by_group", "women"] == "75"
    count = read_wave(wave).counted["GM0014", "standing", "in_paid_work"]
    assert (str(count.day), count.figure) == ("2018-01-01", "in_paid_work")
    assert "GM0014" in read_wave(wave).taking_part


def test_the_table_says_of_how_many_people_and_which_table_is_missing(run: Run, wave: Path, caseload: Path) -> None:
    for language, missing in (("nl", "geteld: geen tabel"), ("en", "contacts not")):
        said = " ".join(done(run("survey", "count", wave, caseload, "--language", language)).split())
        assert missing in said
        assert "80" in said
    assert not any(question == "not_in_view" for _, question, _ in counted(wave))
    assert "stay open for whoever answers" in said


def test_a_small_number_is_not_delivered_and_said_to_be_hidden(run: Run, wave: Path, caseload: Path) -> None:
    rows = (caseload / "spells.csv").read_text().splitlines()
    (caseload / "spells.csv").write_text("\n".join(rows[:4]))  # three people work
    assert "te klein om te tonen" in done(run("survey", "count", wave, caseload))
    assert not any(item in ("in_paid_work", "women", "men") for _, _, item in counted(wave))


def test_a_hidden_group_is_not_told_by_the_others(run: Run, wave: Path, caseload: Path) -> None:
    """Three of the women work and none of the men: neither goes out, nor the total that would tell them."""
    header, *_ = (caseload / "spells.csv").read_text().splitlines()
    jobs = [f"S{n},P{n},paid_work,2017-03-01,,2017-03-02" for n in (0, 2, 4, *range(1, 60, 2))]
    (caseload / "spells.csv").write_text("\n".join([header, *jobs]))
    done(run("survey", "count", wave, caseload))
    assert ("GM0014", "paid_work_by_group", "women") not in counted(wave)
    both = {("GM0014", "paid_work_by_group", "men"), ("GM0014", "standing", "in_paid_work")}
    assert not both <= set(counted(wave))


def test_each_municipality_has_its_own_and_merged_ones_are_counted_together(
    run: Run, wave: Path, tmp_path: Path
) -> None:
    region = write_region(tmp_path / "region", {"GM0014": 40, "GM0018": 20, "GM0040": 40}, ["2017-03-01"])
    result = run("survey", "count", wave, region)
    assert "GM0018 is counted as GM1952, of which it is part on 2018-01-01." in done(result)
    shares = {place[0]: value for place, value in counted(wave).items() if place[1:] == ("standing", "in_paid_work")}
    assert shares == {"GM0014": "50", "GM1952": "37.5"}


def test_a_file_for_the_researcher_comes_in_too(run: Run, wave: Path, caseload: Path, tmp_path: Path) -> None:
    said = done(run("survey", "count", wave, caseload, "--output", tmp_path / "counts.csv"))
    assert "The researcher adds them with inbeeld survey import." in said
    assert not read_wave(wave).counts
    assert "Added" in done(run("survey", "import", wave, tmp_path / "counts.csv"))
    assert counted(wave)["GM0014", "standing", "in_paid_work"] == "75"
    assert "Added 0 counts" in done(run("survey", "import", wave, tmp_path / "counts.csv"))


def test_a_count_file_tells_the_same_as_the_caseload(run: Run, wave: Path, caseload: Path, tmp_path: Path) -> None:
    by = ("--by", "municipality,sex,arrival_route,age_group", "--on", "2018-01-01")
    done(run("count", caseload, *by, "--output", tmp_path / "c.parquet"))
    done(run("survey", "count", wave, tmp_path / "c.parquet", "--output", tmp_path / "of_file.csv"))
    done(run("survey", "count", wave, caseload, "--output", tmp_path / "of_caseload.csv"))
    of_file, of_caseload = (
        [line.rsplit(",", 1)[0] for line in (tmp_path / name).read_text().splitlines()]
        for name in ("of_file.csv", "of_caseload.csv")
    )
    assert of_file == of_caseload


def test_what_was_known_then_is_counted_as_it_was(run: Run, wave: Path, caseload: Path) -> None:
    done(run("survey", "count", wave, caseload, "--known-on", "2018-01-15"))
    assert counted(wave)["GM0014", "standing", "in_paid_work"] == "73.8"


def test_counts_of_another_day_are_delivered_only_when_asked(
    run: Run, wave: Path, caseload: Path, tmp_path: Path
) -> None:
    by = ("--by", "municipality,sex,arrival_route,age_group", "--on", "2017-12-01")
    done(run("count", caseload, *by, "--output", tmp_path / "c.parquet"))
    said = refused(run("survey", "count", wave, tmp_path / "c.parquet"))
    assert "These counts are of 2017-12-01, and the questions are about 2018-01-01." in said
    done(run("survey", "count", wave, tmp_path / "c.parquet", "--on", "2017-12-01"))
    assert {str(count.day) for count in read_wave(wave).counts} == {"2017-12-01"}


def test_a_municipality_that_is_not_in_the_frame_is_left_out_and_told(run: Run, wave: Path, tmp_path: Path) -> None:
    region = write_region(tmp_path / "region", {"GM1960": 40}, ["2017-03-01"])
    said = refused(run("survey", "count", wave, region))
    assert "Left out: people recorded in GM1960, which is not in the frame" in said
    assert "on 2018-01-01 its people lived in GM0236, GM0304, GM0733." in said
    assert "Nothing could be counted for this wave, so nothing was written." in said


def test_a_respondent_can_contest_a_count_and_take_that_back(run: Run, wave: Path, caseload: Path) -> None:
    done(run("survey", "count", wave, caseload))
    place = ("GM0014", "standing", "in_paid_work")
    contest = ("survey", "contest", wave, "GM0014", "standing", "anna", "--item", "in_paid_work", "--why")
    assert "is contested." in done(run(*contest, "Te hoog."))
    assert place in read_wave(wave).contested
    assert "Tellingen die een respondent betwist: 1." in done(run("survey", "response", wave))
    assert "is contested no more." in done(run(*contest, ""))
    assert place in read_wave(wave).counted
