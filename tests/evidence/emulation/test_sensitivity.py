import pytest

from inbeeld.evidence.emulation.sensitivity import e_value


@pytest.mark.parametrize(("ratio", "expected"), [(3.9, 7.26), (1.8, 3.0), (10.73, 20.95), (0.8, 1.81), (1.0, 1.0)])
def test_an_e_value_is_as_published(ratio: float, expected: float) -> None:
    """The examples of VanderWeele and Ding 2017, doi 10.7326/M16-2607."""
    assert e_value(ratio) == pytest.approx(expected, abs=0.005)


def test_nothing_explains_away_what_never_happens_to_the_compared() -> None:
    assert e_value(0) == float("inf")
