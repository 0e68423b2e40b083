"""People and openings by chance, and matching written to be read: each pair by itself, each condition asked anew."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from inbeeld.guidance.matching import Match, Opening, Policy, Result, Seeker
from inbeeld.guidance.matching.discovery import conditions, wishes
from inbeeld.guidance.matching.wish import Met

DAY = date(2026, 3, 1)
PLACES = ("GM0014", "GM0010", "GM0363")  # Groningen and Delfzijl in one region, Amsterdam in another
LEVELS = (None, "A0", "A1", "B1", "good")
SCHOOLS = (None, "unknown", "primary", "upper_secondary", "hbo")
OCCUPATIONS = ("5120", "5131", "5123", "9112")
KINDS = ("paid_work", "education", "language_course", "mentor")
DAYS = (None, DAY - timedelta(9), DAY, DAY + timedelta(1), DAY + timedelta(90))
THREE = st.sampled_from([None, True, False])


def plain(seeker: Seeker, opening: Opening, openings: Sequence[Opening], policy: Policy) -> Match | None:
    """None where it is not to be told of."""
    results = tuple(results_of(seeker, opening, policy))
    lacking = [one for one in results if one.holds is False]
    final = {one.id for one in conditions() if one.final}
    if opening.opening_id in seeker.settled or len(lacking) > policy.missing_at_most:
        return None
    if final.intersection(one.id for one in lacking):
        return None
    met = ((wish.id, wish.met(seeker, wish.offered(opening))) for wish in wishes())
    closes = {one.id: courses(one, seeker, openings, policy) for one in lacking}
    wished = tuple(Met(name, told) for name, told in met if told is not None)
    return Match(seeker.seeker_id, opening.opening_id, results, wished, closes)


def results_of(seeker: Seeker, opening: Opening, policy: Policy) -> list[Result]:
    found = []
    for one in conditions():
        has, needed = one.has(seeker), one.needed(opening, policy)
        if needed is not None:
            found.append(Result(one.id, one.holds(has, needed, policy), needed, has))
    return found


def courses(lacking: Result, seeker: Seeker, openings: Sequence[Opening], policy: Policy) -> tuple[str, ...]:
    condition = next(one for one in conditions() if one.id == lacking.id)
    found = []
    for one in sorted(openings, key=lambda one: (one.title, one.opening_id)):
        after = condition.after(one) if condition.after else None
        able = one.opening_id not in seeker.settled
        able = able and all(result.holds is not False for result in results_of(seeker, one, policy))
        if able and after is not None and condition.holds(after, lacking.needed, policy):
            found.append(one.opening_id)
    return tuple(found[:3])


def _seeker(number: int) -> st.SearchStrategy[Seeker]:
    return st.builds(
        Seeker,
        seeker_id=st.just(f"P{number}"),
        municipality=st.sampled_from([None, *PLACES]),
        occupations=st.lists(st.sampled_from(OCCUPATIONS), max_size=2, unique=True).map(tuple),
        language_level=st.sampled_from(LEVELS),
        education_level=st.sampled_from(SCHOOLS),
        hours=st.sampled_from([None, 8, 24, 40]),
        travel_km=st.sampled_from([None, 5, 30, 300]),
        available_from=st.sampled_from(DAYS),
        childcare_needed=THREE,
        has_benefit=THREE,
        wishes=st.sampled_from([(), ("work",), ("Werk als kok",), ("education", "Nederlands leren")]),
        settled=st.sets(st.sampled_from(["O0", "O1", "O2"]), max_size=1).map(frozenset),
    )


def _opening(number: int) -> st.SearchStrategy[Opening]:
    return st.builds(
        Opening,
        opening_id=st.just(f"O{number}"),
        kind=st.sampled_from(KINDS),
        title=st.sampled_from(["Kok", "Mbo entree", "Taal"]),
        municipality=st.sampled_from([None, *PLACES]),
        region=st.sampled_from([None, "AM01"]),
        place=st.sampled_from([None, *PLACES]),
        capacity=st.sampled_from([None, None, 0, 1, 3]),
        taken=st.sampled_from([0, 0, 1]),
        start=st.sampled_from(DAYS),
        end=st.sampled_from([None, *DAYS]),
        occupation=st.sampled_from([None, *OCCUPATIONS]),
        language_level=st.sampled_from(LEVELS),
        education_level=st.sampled_from(SCHOOLS),
        hours_per_week=st.sampled_from([None, 4, 24, 36]),
        childcare=THREE,
        study_with_benefit=THREE,
        raises_language_to=st.sampled_from(LEVELS),
        raises_education_to=st.sampled_from(SCHOOLS),
        shared_until=st.sampled_from([None, DAY, DAY + timedelta(1)]),
    )


seekers = st.integers(0, 8).flatmap(lambda count: st.tuples(*map(_seeker, range(count))))
openings = st.integers(0, 12).flatmap(lambda count: st.tuples(*map(_opening, range(count))))
policies = st.builds(
    Policy,
    day=st.just(DAY),
    study_with_benefit=THREE,
    isco_digits=st.integers(1, 4),
    missing_at_most=st.integers(0, 3),
)
