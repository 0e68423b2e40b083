"""Each signal answers as its spec says, and tells why in two languages."""

import pytest

from inbeeld.guidance.signals import Found, find, signals
from tests.guidance.spec import SPECS, examples, life_of
from tests.spec import Example

EXAMPLES = examples()
EVERY = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.figure}-{example.who}")


def found(example: Example) -> Found | None:
    return next((one for one in find(life_of(example), example.on) if one.signal == example.figure), None)


@EVERY
def test_a_signal_holds_as_the_spec_says(example: Example) -> None:
    told = found(example)
    assert (f"since {told.since}" if told else "-") == example.answer


def test_every_signal_has_a_spec_in_which_it_holds_and_one_in_which_it_does_not() -> None:
    assert {path.stem for path in SPECS.glob("*.md")} == {one.id for one in signals()}
    for one in signals():
        answers = {example.answer != "-" for example in EXAMPLES if example.figure == one.id}
        assert answers == {True, False}, one.id


@pytest.mark.parametrize("language", ["nl", "en"])
@EVERY
def test_the_reason_is_a_whole_sentence(example: Example, language: str) -> None:
    if told := found(example):
        sentence = told.reason(language)
        assert sentence.endswith(".")
        assert not set(sentence) & set("{}_")
        assert "None" not in sentence
