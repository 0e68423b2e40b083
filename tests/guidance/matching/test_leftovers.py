from hypothesis import given, settings

from inbeeld.guidance.matching import Opening, Policy, Seeker, leftovers
from tests.guidance.matching.made import DAY, openings, policies, results_of, seekers


@settings(max_examples=40)
@given(seekers, openings, policies)
def test_left_over_is_who_has_nothing_that_fits_and_what_fits_nobody(
    people: tuple[Seeker, ...], offers: tuple[Opening, ...], policy: Policy
) -> None:
    found = leftovers(people, offers, policy)
    fits = {(one.seeker_id, offer.opening_id): _answer(one, offer, policy) for one in people for offer in offers}
    assert [(one.id, one.may_fit) for one in found.people] == [
        (person.seeker_id, any(fits[person.seeker_id, offer.opening_id] is None for offer in offers))
        for person in people
        if not any(fits[person.seeker_id, offer.opening_id] for offer in offers)
    ]
    assert [(one.id, one.may_fit) for one in found.openings] == [
        (offer.opening_id, any(fits[person.seeker_id, offer.opening_id] is None for person in people))
        for offer in offers
        if _usable(offer) and not any(fits[person.seeker_id, offer.opening_id] for person in people)
    ]


def test_more_people_and_openings_than_are_looked_at_together() -> None:
    people = [Seeker(f"P{nth}", "GM0014", language_level="A2" if nth % 2 else "A0") for nth in range(5_001)]
    offers = [Opening(f"O{nth}", "mentor", "Maatje", "GM0014", language_level="B1") for nth in range(129)]
    offers.append(Opening("last", "mentor", "Maatje", "GM0014", language_level="A1"))
    found = leftovers(people, offers, Policy(DAY))
    assert [one.id for one in found.people] == [f"P{nth}" for nth in range(0, 5_001, 2)]
    assert [one.id for one in found.openings] == [f"O{nth}" for nth in range(129)]


def _usable(opening: Opening) -> bool:
    full = opening.capacity is not None and opening.taken >= opening.capacity
    return not full and (opening.end is None or opening.end > DAY)


def _answer(seeker: Seeker, opening: Opening, policy: Policy) -> bool | None:
    """Whether it fits; None: may fit."""
    answers = [result.holds for result in results_of(seeker, opening, policy)]
    if opening.opening_id in seeker.settled or False in answers:
        return False
    return None if None in answers else True
