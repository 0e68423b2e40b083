"""Numbers and dates as readers of each language write them."""

from datetime import date

import pytest

from inbeeld.facts.errors import RequestError
from inbeeld.report.speech import speech

SHARES = """
language  value   base   written
nl        0.1627  1240   16,3 %
nl        0.1627   240   16 %
en        0.1627  1240   16.3%
nl        0.0     1240   0,0 %
nl        0.0004  9000   minder dan 0,1 %
en        0.9999  9000   more than 99.9%
nl        0.996    500   meer dan 99 %
en        1.0      500   100%
"""


@pytest.mark.parametrize("line", SHARES.strip().splitlines()[1:])
def test_a_share_is_rounded_by_its_base_and_never_to_nobody_or_everybody(line: str) -> None:
    language, value, base, written = line.split(maxsplit=3)
    assert speech(language).share(float(value), int(base)).replace("\u00a0", " ") == written


def test_whole_numbers_and_dates() -> None:
    assert speech("nl").whole(1240) == "1.240"
    assert speech("en").whole(1240) == "1,240"
    assert speech("nl").day(date(2018, 1, 1)) == "1 januari 2018"
    assert speech("en").day(date(2018, 1, 1)) == "1 January 2018"


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(RequestError, match="nl or en"):
        speech("fr")
