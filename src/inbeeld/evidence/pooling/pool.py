"""From what municipalities sent to what it says together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inbeeld.evidence.learned import Contrast, Effect, Group
from inbeeld.evidence.pooling.random_effects import FEWEST, Together, together
from inbeeld.evidence.pooling.sent import Sent
from inbeeld.facts.errors import RequestError
from inbeeld.facts.municipalities import successor_on

Key = tuple[Contrast, int, Group | None]


@dataclass(frozen=True)
class Part:
    """Of those who sent, whose effect it is, and what it counts for: from 0 to 1."""

    municipalities: tuple[str, ...]
    effect: Effect
    weight: float


@dataclass(frozen=True)
class Pooled:
    """Of the same contrast, months and group. `parts` in the order of what was sent."""

    contrast: Contrast
    after: int
    group: Group | None
    together: Together
    parts: tuple[Part, ...]


def pool(sent: Sequence[Sent]) -> tuple[Pooled, ...]:
    """All that two or more of them tell; by contrast, then months, with everybody before groups.

    A lottery and an emulated trial ask different things (`Contrast`), so they are never taken together. Raises
    RequestError where instrument or outcome differ, where people are in it twice, and where no effect is told twice.
    """
    if problem := next(_problems(sent), None):
        raise RequestError(problem)
    told: dict[Key, list[tuple[Sent, Effect]]] = defaultdict(list)
    for one in sent:
        for effect in one.effects:
            told[effect.contrast, effect.after, effect.group].append((one, effect))
    enough = {key: parts for key, parts in told.items() if len(parts) >= FEWEST}
    if not enough:
        raise RequestError(
            "No effect stands in two of these files, so there is nothing to take together. Make them with the same "
            "--after, --design and --by."
        )
    return tuple(_pooled(key, enough[key]) for key in sorted(enough, key=_order))


def _problems(sent: Sequence[Sent]) -> Iterator[str]:
    if len(sent) < FEWEST:
        yield "To take effects together, give the files of two municipalities or more."
    for what in ("instrument", "outcome"):
        if len(found := sorted({str(getattr(getattr(one, what), "id", getattr(one, what))) for one in sent})) > 1:
            yield f"These files differ in their {what}: {', '.join(found)}. Take together what is about the same."
    held = Counter(code for one in sent for code in _now(one, sent))
    if twice := sorted(code for code, times in held.items() if times > 1):
        yield f"People of {', '.join(twice)} are in several of these files. Give each municipality once."


def _now(one: Sent, sent: Sequence[Sent]) -> set[str]:
    """What its municipalities are called on the latest day of all: those that merged are one."""
    return {successor_on(code, max(other.on for other in sent)) for code in one.municipalities}


def _pooled(key: Key, parts: Sequence[tuple[Sent, Effect]]) -> Pooled:
    found = together([effect.difference for _, effect in parts], [effect.error for _, effect in parts])
    told = zip(parts, found.weights, strict=True)
    return Pooled(*key, found, tuple(Part(one.municipalities, effect, weight) for (one, effect), weight in told))


def _order(key: Key) -> tuple[str, int, str, str]:
    contrast, after, group = key
    return contrast, after, group.variable if group else "", group.category if group else ""
