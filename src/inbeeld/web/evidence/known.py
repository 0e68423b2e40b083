"""What is known of an instrument, where somebody chooses: our own finding above the studies.

That it was shown is kept, and what was chosen after it: for the study of whether showing it changes anything.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from inbeeld.register.actions.looking import Shown, log_chosen, log_shown
from inbeeld.register.models import Finding, Looking, Municipality
from inbeeld.web.access import Request
from inbeeld.web.evidence.asking import FIRST
from inbeeld.web.evidence.telling import Short, in_short

LOOKINGS = "looking"
"""The field of a form, and of an address, that says from which lookings somebody comes."""
CHOSEN = ("offered", "accepted", "started")
"""Steps by which an instrument is chosen."""
NOT_CHOSEN = ("not_eligible", "declined")


@dataclass(frozen=True)
class Seen:
    """`looking`: under which number it is kept that this was shown. `own`: our own finding, where there is one."""

    looking: int
    own: Short | None


def newest_findings(municipality: Municipality) -> dict[str, Finding]:
    """By instrument, the one that stands first."""
    found = Finding.objects.filter(municipality=municipality, found_at__isnull=False)
    return {one.instrument: one for one in sorted(found, key=weight)}


def weight(finding: Finding) -> tuple[Any, ...]:
    """The newest stands first; of one day, one on paid work."""
    return finding.day, finding.question["outcome"] == FIRST, finding.found_at, finding.pk


def known_at(choice: str, request: Request, kinds: Iterable[str]) -> Mapping[str, Seen]:
    """By instrument; each is logged as shown."""
    place = request.user.municipality
    findings = newest_findings(place) if place else {}
    shown = [Shown(kind, findings.get(kind)) for kind in dict.fromkeys(kinds)]
    logged = log_shown(shown=shown, choice=choice, by=request.user)
    return {one.instrument: _seen(one) for one in logged}


def carried(request: Request, choice: str, kinds: Iterable[str]) -> Mapping[str, Seen]:
    """As `known_at`, or the lookings that the address or the form names: one choice is not counted twice."""
    named = Looking.objects.filter(pk__in=lookings_in(request), by=request.user).select_related("finding")
    kinds = list(kinds)
    earlier = {one.instrument: _seen(one) for one in named if one.instrument in kinds}
    return earlier or known_at(choice, request, kinds)


def _seen(looking: Looking) -> Seen:
    return Seen(looking.pk, in_short(looking.finding) if looking.finding else None)


def lookings_in(request: Request) -> list[int]:
    told = (request.POST or request.GET).getlist(LOOKINGS)
    return [int(one) for one in told if one.isdecimal() and len(one) <= 18]


def chosen(request: Request, instrument: str) -> None:
    """After what was shown on the page of the form; empty for none of it."""
    log_chosen(lookings=lookings_in(request), chosen=instrument, by=request.user)


def chosen_by_step(request: Request, step: str, instrument: str) -> None:
    """Other steps, such as that somebody completed it, are no choice."""
    if step in CHOSEN:
        chosen(request, instrument)
    elif step in NOT_CHOSEN:
        chosen(request, "")
