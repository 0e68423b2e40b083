"""A file of effects, to be sent: JSON that people can read, with a seal over all its bytes.

The seal tells of accidents and edits, as that of a count file does; it does not tell who made the file.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from math import isfinite
from pathlib import Path
from typing import Any, get_args

from inbeeld.evidence.learned import Arm, Contrast, Design, Effect, Group
from inbeeld.evidence.outcome import outcome
from inbeeld.evidence.pooling.sent import Sent
from inbeeld.facts.errors import CaseloadError, RequestError
from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.facts.whole_file import write_whole
from inbeeld.timeline.count_files.seal import BLANK, is_sealed, seal_holds, sealed
from inbeeld.timeline.count_files.unfit import UnfitError

WHAT, FORMAT = "effects of an instrument", 1
NOTE = (
    "Effects that were rounded so that nobody can be told from them. They may be sent, and taken together with those "
    "of other municipalities. The seal breaks when anything in this file is changed."
)
ANEW = "Make it anew with inbeeld learn --format effects."
SAME_VERSION = "Use the same version for all."


def as_bytes(sent: Sent) -> bytes:
    told = {
        "what": WHAT,
        "format": FORMAT,
        "note": NOTE,
        "program": f"inbeeld {version('inbeeld')}",
        "municipalities": sent.municipalities,
        "instrument": sent.instrument,
        "outcome": {"id": sent.outcome.id, "kind": sent.outcome.kind, "measure": sent.outcome.measure},
        "on": sent.on.isoformat(),
        "known_on": sent.known_on.isoformat() if sent.known_on else None,
        "design": sent.design,
        "threshold": sent.threshold,
        "effects": [asdict(effect) for effect in sent.effects],
        "seal": BLANK.decode(),
    }
    return sealed(json.dumps(told, indent=1, ensure_ascii=False, allow_nan=False).encode())


def write_effects(path: Path, sent: Sent) -> None:
    write_whole(path, as_bytes(sent))


def read_effects(paths: Sequence[Path]) -> tuple[Sent, ...]:
    """Raises CaseloadError with what is wrong with each of the files."""
    read, problems = [], []
    for path in paths:
        try:
            read.append(from_bytes(path.read_bytes()))
        except UnfitError as unfit:
            problems.append(f"{path}: {unfit}")
        except OSError as wrong:
            problems.append(f"{path}: cannot be read ({wrong.strerror}).")
    if problems:
        raise CaseloadError(problems)
    return tuple(read)


def from_bytes(content: bytes) -> Sent:
    """Raises UnfitError, with the second half of a sentence that begins with the name of the file."""
    if not is_sealed(content) or WHAT.encode() not in content:
        raise UnfitError(f"is no file of effects. {ANEW}")
    if not seal_holds(content):
        raise UnfitError("was changed or cut off since it was made. Ask for it again.")
    try:
        return _sent(json.loads(content))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise UnfitError(f"does not hold what a file of effects holds. {ANEW}") from None


def _sent(told: dict[str, Any]) -> Sent:
    if told["format"] != FORMAT:
        raise UnfitError(f"has format {told['format']}; this inbeeld reads format {FORMAT}. {SAME_VERSION}")
    try:
        known = outcome(told["outcome"]["id"])
    except RequestError:
        raise UnfitError(f"is about an outcome that this inbeeld does not know. {SAME_VERSION}") from None
    if (known.kind, known.measure) != (told["outcome"]["kind"], told["outcome"]["measure"]):
        raise UnfitError(f"means something else by {known.id} than this inbeeld does. {SAME_VERSION}")
    municipalities = tuple(told["municipalities"])
    if not municipalities or not MUNICIPALITIES.keys() >= set(municipalities):
        raise UnfitError(f"names no municipalities, or unknown ones. {SAME_VERSION}")
    return Sent(
        municipalities,
        str(told["instrument"]),
        known,
        date.fromisoformat(told["on"]),
        date.fromisoformat(told["known_on"]) if told["known_on"] else None,
        _one_of(told["design"], Design),
        int(told["threshold"]),
        tuple(_effect(one) for one in told["effects"]),
    )


def _effect(told: dict[str, Any]) -> Effect:
    group = Group(**told["group"]) if told["group"] else None
    arms = {name: Arm(**told[name]) for name in ("started", "compared")}
    effect = Effect(**{**told, **arms, "group": group, "contrast": _one_of(told["contrast"], Contrast)})
    numbers = (effect.difference, effect.error, effect.low, effect.high, *(arm.level for arm in arms.values()))
    if not all(isfinite(number) for number in numbers) or effect.error <= 0 or effect.after < 1:
        raise ValueError
    if not effect.low <= effect.difference <= effect.high:
        raise ValueError
    return effect


def _one_of(code: Any, known: Any) -> Any:
    if code not in get_args(known):
        raise ValueError
    return code
