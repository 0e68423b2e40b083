"""How often people deviated from a proposal, per group: so it is seen whether that hurts some more than others."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.register.division import Standing
from inbeeld.register.models.division.choice import DEVIATED
from inbeeld.report.speech import speech
from inbeeld.web.division.groups import Group, groups
from inbeeld.web.templatetags.told import language


@dataclass(frozen=True)
class Deviations:
    """Of a group: about how many was decided, for how many otherwise than proposed, and who gained or lost by it."""

    group: Group
    decided: int
    deviated: int
    gained: int
    lost: int


def deviations(found: Sequence[Standing]) -> list[Deviations]:
    decided = [one for one in found if one.choice]
    return [_of(group, decided) for group in groups((one.line for one in found), speech(language()))]


def _of(group: Group, decided: Sequence[Standing]) -> Deviations:
    inside = [one for one in decided if group.holds(one.line)]
    deviated = [one for one in inside if one.choice and one.choice.kind == DEVIATED]
    gained = sum(one.line.proposed is None for one in deviated)
    lost = sum(one.given is None and one.line.proposed is not None for one in deviated)
    return Deviations(group, len(inside), len(deviated), gained, lost)
