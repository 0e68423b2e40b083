"""As if: how users write it, and what is said of what cannot be read."""

import pytest

from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.ahead import AsIf, read_as_if
from inbeeld.outcomes.ahead.as_if import Change


def test_a_share_a_factor_and_a_rate() -> None:
    given = ["in_view=90%", "paid_work>benefit_only = x0.5", "benefit_only>paid_work=2.5%"]
    changes = (Change("paid_work", "benefit_only", factor=0.5), Change("benefit_only", "paid_work", rate=0.025))
    assert read_as_if(given) == AsIf(0.9, changes)


def test_nothing_given_is_as_observed() -> None:
    assert not read_as_if([])
    assert read_as_if(["in_view=0%"])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("in_view=0.9", "write a percentage from 0% to 100%"),
        ("in_view=101%", "write a percentage"),
        ("in_view=x2", "write a percentage from 0% to 100%"),
        ("in_view", "write a percentage"),
        ("work=2%", "cannot be changed. Write in_view=90%"),
        ("paid_work>benefit=2%", "'benefit' is not a state here"),
        ("gone>paid_work=2%", "'gone' is not a state here"),
        ("paid_work>paid_work=x2", "name two different states"),
        ("paid_work>none=-1%", "or so many times the observed rate, such as x0.5"),
        ("paid_work>none=", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told(given: str, told: str) -> None:
    with pytest.raises(RequestError, match=told):
        read_as_if([given])


def test_nothing_is_said_twice() -> None:
    with pytest.raises(RequestError, match="'in_view' is given twice"):
        read_as_if(["in_view=80%", "in_view=90%"])
