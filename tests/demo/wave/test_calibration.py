"""Do the made-up waves look like what the monitor printed?"""

import pytest

from inbeeld.demo.wave.tables import told
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.response import response
from tests.demo.wave.plain import chosen, estimated, found

OF_MUNICIPALITIES = [
    (2018, "dedicated", ("all", "some"), 84),
    (2018, "start", ("at_settling",), 75),
    (2018, "who_first", ("most_promising",), 33.3),
    (2017, "start", ("at_settling",), 51),
]
OF_PERSONS = [
    (2018, "enters_education", "", 16),
    (2018, "not_in_view", "", 20),
    (2018, "standing", "in_paid_work", 13),
    (2017, "in_education", "", 12),
    (2017, "brought_to_paid_work", "", 8),
    (2017, "volunteer_work", "towards_job", 25),
    (2017, "volunteer_work", "to_take_part", 25),
    (2017, "standing", "not_yet_mediated", 34),
]


@pytest.mark.parametrize(("year", "municipalities", "answered"), [(2017, 388, 259), (2018, 380, 282)])
def test_the_response_is_that_of_the_monitor(
    waves: dict[int, Wave], year: int, municipalities: int, answered: int
) -> None:
    row = response(waves[year]).row(0, named=True)
    assert (row["municipalities"], row["answered"]) == (municipalities, answered)
    assert answered == {2017: round(388 * 2 / 3), 2018: 282}[year]


@pytest.mark.parametrize(("year", "question", "options", "percent"), OF_MUNICIPALITIES)
def test_what_was_printed_of_municipalities_lies_within_the_margin(
    waves: dict[int, Wave], year: int, question: str, options: tuple[str, ...], percent: float
) -> None:
    figure = found(waves[year], chosen(waves[year], question, *options), "design", "municipalities")
    assert figure.low <= percent / 100 <= figure.high


@pytest.mark.parametrize(("year", "question", "item", "percent"), OF_PERSONS)
def test_what_was_printed_of_persons_lies_within_the_margin_of_what_is_estimated(
    waves: dict[int, Wave], year: int, question: str, item: str, percent: float
) -> None:
    figure = found(waves[year], estimated(waves[year], question, item), "design", "persons")
    assert figure.low <= percent / 100 <= figure.high


@pytest.mark.parametrize("question", ["dedicated", "written_policy"])
def test_without_weights_what_large_municipalities_do_more_often_comes_out_too_high(
    waves: dict[int, Wave], question: str
) -> None:
    options = {"dedicated": ("all", "some"), "written_policy": ("adopted",)}[question]
    values = chosen(waves[2018], question, *options)
    printed = sum(told("choices")[question][option][1] for option in options) / 100
    plain = found(waves[2018], values, "none", "municipalities")
    assert plain.value > found(waves[2018], values, "design", "municipalities").value + 0.02
    assert not plain.low <= printed <= plain.high


def test_large_municipalities_answer_more_often(waves: dict[int, Wave]) -> None:
    board = response(waves[2018], "size")
    rates = board["answered"] / board["municipalities"]
    assert rates.is_sorted()
    assert rates[-1] > rates[0] + 0.2


@pytest.mark.parametrize("name", ["not_in_view", "enters_education", "lasting_work"])
def test_estimates_are_off_by_the_bias(waves: dict[int, Wave], name: str) -> None:
    wave, bias = waves[2018], told("shares")[name]["bias"]
    guesses = dict(estimated(wave, name).select("municipality", "value").iter_rows())
    both = [
        100 * guesses[code] - float(count.value)
        for (code, question, _), count in wave.counted.items()
        if question == name and code in guesses
    ]
    assert len(both) >= 20
    assert sum(both) / len(both) == pytest.approx(bias, abs=2.5)


def test_a_municipality_hardly_changes_between_the_waves(waves: dict[int, Wave]) -> None:
    before, after = (chosen(waves[year], "dedicated", "all") for year in (2017, 2018))
    in_both = before.join(after, on="municipality")
    assert in_both.height > 150
    assert (in_both["value"] == in_both["value_right"]).mean() > 0.8
