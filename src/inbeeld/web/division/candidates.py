"""For whom places are open: adults who live here, have no such place, did not decline or miss this one, and of whom
nothing is known that goes against what the offer asks."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from inbeeld.guidance.division import standing_facts
from inbeeld.register.actions.dividing.setting_up import Participant
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Municipality, Offer, Person
from inbeeld.web.division.offers import promised
from inbeeld.web.division.steps import latest_steps
from inbeeld.web.offers.board import Here
from inbeeld.web.people.offers import HOLDS_A_PLACE

WAITING, EVERYBODY = "waiting", "everybody"
"""Who was found eligible for such an offer or waits for it; or all for whom it is open."""
OFFERED = "offered"
WAITS = ("eligible", OFFERED, "waiting")
NOT_AGAIN = ("declined", "not_eligible", "completed")
"""Steps after which this offer is not possible for somebody now."""


def participants(municipality: Municipality, offers: Sequence[Offer], who: str, day: date) -> list[Participant]:
    """In the order of the number of the person. `offers` are of this municipality."""
    alike = _alike(municipality, offers)
    steps = _by_person(municipality, alike)
    facts = standing_facts(caseload_of(municipality), day, alike)
    known = {row.pop("person_id"): row for row in facts.to_dicts()}
    asked = []
    for person in _without(municipality, alike):
        own = steps.get(person.pk, {})
        options = [offer.key for offer in offers if own.get(offer.key) not in NOT_AGAIN]
        if options and person.number in known and _open_for(own, who, options):
            asked.append((person, options))
    fitting = _fitting(municipality, [person.pk for person, _ in asked])
    possible = ((person, [key for key in options if key in fitting[person.pk]]) for person, options in asked)
    return [Participant(one, known[one.number], dict.fromkeys(keys)) for one, keys in possible if keys]


def _fitting(municipality: Municipality, people: Sequence[UUID]) -> dict[UUID, set[str]]:
    """The offers of which no condition fails. What is not known makes nobody unfit: it is asked before an offer."""
    here = Here(municipality)
    found: dict[UUID, set[str]] = {person: set() for person in people}
    for seeker in here.seekers(people):
        matches = here.board.matches_of(seeker)
        found[UUID(seeker.seeker_id)] = {match.opening_id for match in matches if not match.missing}
    return found


def _open_for(own: Mapping[str, str], who: str, options: Collection[str]) -> bool:
    """`own`: the last step in each offer of these kinds. Whoever was offered a place elsewhere has that one."""
    if any(step in HOLDS_A_PLACE or (step == OFFERED and offer not in options) for offer, step in own.items()):
        return False
    return who == EVERYBODY or any(step in WAITS for step in own.values())


def _alike(municipality: Municipality, offers: Sequence[Offer]) -> set[str]:
    """All offers of these kinds, also those that ended."""
    kinds = {offer.kind for offer in offers}
    return set(Offer.current.filter(municipality=municipality, kind__in=kinds).values_list("key", flat=True))


def _by_person(municipality: Municipality, offers: Collection[str]) -> dict[UUID, dict[str, str]]:
    found: dict[UUID, dict[str, str]] = {}
    for (person, offer), step in latest_steps(municipality, offers).items():
        found.setdefault(person, {})[offer] = step
    return found


def _without(municipality: Municipality, offers: set[str]) -> Sequence[Person]:
    """Whoever has no place by another division that was drawn."""
    here = Person.objects.filter(municipality=municipality).exclude(transfer__accepted_at__isnull=False)
    taken = {person for person, _ in promised(municipality, offers)}
    return [person for person in here.order_by("number") if person.pk not in taken]
