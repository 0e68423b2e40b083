"""Refusals: why a row was refused, in the language of the report. The check speaks English."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from inbeeld.report.speech import Speech

GAP = re.compile(r"\\\{(\w+)\\\}")


def refusal(reason: str, speech: Speech) -> str:
    """As the check said it, where there are no other words for it."""
    for pattern, told in _sentences().items():
        if speech.language in told and (found := pattern.fullmatch(reason)):
            return told[speech.language].format(**found.groupdict())
    return reason


@cache
def _sentences() -> Mapping[re.Pattern[str], Mapping[str, str]]:
    """By a pattern of the English sentence, in which each {gap} matches whatever was filled in."""
    read = tomllib.loads((files(__package__) / "words" / "refusals.toml").read_text("utf-8"))
    return {re.compile(GAP.sub(r"(?P<\1>.*)", re.escape(one["en"]))): one for one in read["refusal"]}
