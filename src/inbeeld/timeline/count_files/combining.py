"""Adding count files up."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from inbeeld.facts.errors import RequestError
from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.splitting import split, split_transitions, to_follow
from inbeeld.timeline.counts import added
from inbeeld.timeline.strata import MUNICIPALITY, RECORDED_MUNICIPALITY
from inbeeld.timeline.transitions import added as added_transitions

TWICE = (
    "A municipality in two files would be counted twice. Leave one out; or, if they are caseloads with different "
    "people, count these together into one file: inbeeld count DIR DIR."
)


def combined(files: Sequence[CountFile], names: Sequence[Path]) -> CountFile:
    """All files together; `names` are those of the files, to tell which do not go together.

    Raises RequestError for other days, variables or rules, and for a municipality that is in two of them.
    """
    _ensure_alike(files, names)
    _ensure_apart(files, names)
    return together(files)


def together(several: Iterable[CountFile]) -> CountFile:
    """Of different people; all must be alike."""
    files = tuple(several)
    first, municipalities = files[0], tuple(codes for file in files for codes in file.municipalities)
    transitions = {
        origin: added_transitions(file.transitions[origin] for file in files) for origin in first.transitions
    }
    return CountFile(added(file.counts for file in files), transitions, first.rules, municipalities)


def of_one_caseload(parts: CountFile) -> CountFile:
    """What was put together of the parts of one caseload, all with the same tables."""
    counts = replace(parts.counts, delivered=parts.counts.delivered[:1])
    return replace(parts, counts=counts, municipalities=(parts.codes,))


def under_successors(file: CountFile) -> CountFile:
    """With merged municipalities under the code that holds on the day, added up."""
    by = tuple(MUNICIPALITY if name == RECORDED_MUNICIPALITY else name for name in file.counts.by)
    transitions = {
        origin: split_transitions(moved, to_follow(by, origin)) for origin, moved in file.transitions.items()
    }
    return replace(file, counts=split(file.counts, by), transitions=transitions)


def _ensure_alike(files: Sequence[CountFile], names: Sequence[Path]) -> None:
    first, begins = files[0], _described(files[0])
    for file, name in zip(files, names, strict=True):
        for (what, one), (_, other) in zip(begins, _described(file), strict=True):
            if one != other:
                raise RequestError(f"{names[0]} {what} {one}, and {name} {what} {other}. They do not add up.")
        if file.rules != first.rules:
            raise RequestError(f"{names[0]} and {name} count different figures. Use the same version for all.")


def _described(file: CountFile) -> list[tuple[str, str]]:
    counts = file.counts
    return [
        ("is of", counts.on.isoformat()),
        ("is as known on", _day(counts.known_on)),
        ("is split by", ", ".join(counts.by)),
        ("follows people from", ", ".join(file.transitions) or "nowhere"),
    ]


def _day(known_on: date | None) -> str:
    return known_on.isoformat() if known_on else "the day it was made"


def _ensure_apart(files: Sequence[CountFile], names: Sequence[Path]) -> None:
    problems = []
    for code in sorted(frozenset[str]().union(*(file.codes for file in files))):
        places = [str(name) for file, name in zip(files, names, strict=True) if code in file.codes]
        if len(places) > 1:
            problems.append(f"{code} is in {' and in '.join(places)}.")
    if problems:
        raise RequestError("\n".join([*problems, TWICE]))
