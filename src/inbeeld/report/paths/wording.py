"""What steps, groups and rounded counts are called."""

from inbeeld.report.document import Cell
from inbeeld.report.labels import category_name
from inbeeld.report.paths.walked import Group, Walked
from inbeeld.report.speech import Speech


def first_name(code: str, speech: Speech) -> str:
    return speech.say(f"path_first.{code}")


def next_name(code: str, speech: Speech) -> str:
    return speech.say(f"path_next.{code}")


def outcome_name(code: str, speech: Speech) -> str:
    return speech.say(f"path_outcome.{code}")


def group_name(group: Group, speech: Speech) -> str:
    names = [category_name(variable, category, speech) for variable, category in group.items()]
    return ", ".join(names) or speech.say("group.everybody")


def how_many(people: int, walked: Walked, speech: Speech) -> Cell:
    """What was rounded to 0 need not be nobody."""
    if not people:
        return Cell(speech.say("paths.few", threshold=walked.released.threshold))
    return Cell(speech.whole(people), people, "whole")


def share_of(people: int, base: int, walked: Walked, speech: Speech) -> Cell:
    if base < walked.enough or not people:
        return Cell("–")
    return Cell(speech.share(people / base, base), people / base, "share")
