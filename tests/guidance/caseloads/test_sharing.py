"""New people over case managers: with their household, with a language, and balanced over the weeks to come."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.guidance.caseloads import CaseManager, Proposal, Waiting, Weeks, share
from inbeeld.guidance.caseloads.proposal import Why
from inbeeld.guidance.caseloads.waiting import in_turn

DAY = date(2026, 5, 4)
LONG_AGO = date(2020, 1, 1)
ARABIC, TIGRINYA, SOMALI = (frozenset({code}) for code in ("ar", "ti", "so"))


def guiding(people: int) -> tuple[tuple[date, date | None], ...]:
    return ((LONG_AGO, None),) * people


def people(n: int, **more: object) -> list[Waiting]:
    return [replace(Waiting(f"P{at:03}", DAY), **more) for at in range(n)]  # type: ignore[arg-type]


def guide_of(proposal: Proposal, person: str = "P000") -> str:
    return next(one.case_manager_id for one in proposal.given if one.person_id == person)


def test_people_are_spread_by_the_hours_that_somebody_works() -> None:
    proposal = share(people(30), [CaseManager("A", 36), CaseManager("B", 18), CaseManager("C", 36)], DAY)
    assert [load.people_after for load in proposal.loads] == [12, 6, 12]


def test_whoever_guides_few_people_gets_more_of_the_new_ones() -> None:
    proposal = share(people(10), [CaseManager("A", 36, guides=guiding(40)), CaseManager("B", 36)], DAY)
    assert [load.people_after for load in proposal.loads] == [40, 10]


def test_a_household_stays_together_and_goes_to_whom_guides_somebody_of_it() -> None:
    family = people(3, household_id="H")
    assert (
        len({one.case_manager_id for one in share(family, [CaseManager("A", 36), CaseManager("B", 36)], DAY).given})
        == 1
    )
    known = [family[0], replace(family[1], known_to=frozenset({"A"})), family[2]]
    proposal = share(known, [CaseManager("A", 8, guides=guiding(90)), CaseManager("B", 36)], DAY)
    assert {(one.case_manager_id, one.why) for one in proposal.given} == {("A", Why.HOUSEHOLD)}


def test_a_language_goes_before_balance_until_somebody_gets_too_much_work() -> None:
    team = [CaseManager("A", 36, TIGRINYA, guides=guiding(20)), CaseManager("B", 36, guides=guiding(20))]
    few = share(people(2, languages=TIGRINYA), team, DAY)
    assert {(one.case_manager_id, one.why, one.languages) for one in few.given} == {("A", Why.LANGUAGE, ("ti",))}
    many = share(people(30, languages=TIGRINYA), team, DAY)
    assert {one.why for one in many.given} == {Why.LANGUAGE, Why.SPEAKERS_FULL}
    assert max(load.people_after for load in many.loads) <= 1.2 * 35


def test_it_says_so_when_nobody_speaks_the_language() -> None:
    proposal = share(people(1, languages=SOMALI), [CaseManager("A", 36, ARABIC)], DAY)
    assert [(one.why, one.languages) for one in proposal.given] == [(Why.NOBODY_SPEAKS, ("so",))]


def test_who_speaks_dutch_needs_no_other_language() -> None:
    team = [CaseManager("A", 36, ARABIC, guides=guiding(9)), CaseManager("B", 36)]
    assert guide_of(share(people(1, languages=ARABIC | {"nl"}), team, DAY)) == "B"
    assert guide_of(share(people(1, languages=ARABIC), team, DAY)) == "B"  # too busy: nine against nobody
    assert guide_of(share(people(1, languages=ARABIC), [replace(team[0], guides=()), team[1]], DAY)) == "A"


def test_what_is_known_of_the_weeks_to_come_counts() -> None:
    soon = DAY + timedelta(weeks=3)
    leaving = CaseManager("A", 36, end=soon, guides=guiding(1))
    coming = ((soon, None),) * 30
    assert guide_of(share(people(1), [leaving, CaseManager("B", 36, guides=guiding(50))], DAY)) == "B"
    assert (
        guide_of(
            share(people(1), [CaseManager("A", 36, guides=coming), CaseManager("B", 36, guides=guiding(9))], DAY)
        )
        == "B"
    )


def test_nobody_is_given_to_whom_does_not_work_yet_and_that_is_told() -> None:
    later = CaseManager("A", 36, start=DAY + timedelta(days=1))
    assert share(people(2), [later], DAY).without == ("P000", "P001")
    assert share(people(2), [CaseManager("B", 0)], DAY).given == ()
    assert share(people(1, start=DAY + timedelta(weeks=2)), [later], DAY).without == ()


def test_it_says_who_would_come_next() -> None:
    team = [CaseManager(id, 36, guides=guiding(n)) for id, n in (("A", 20), ("B", 10), ("C", 0))]
    assert [(one.case_manager_id, one.otherwise) for one in share(people(1), team, DAY).given] == [("C", "B")]
    assert share(people(1), team[:1], DAY).given[0].otherwise is None


def test_where_all_is_equal_a_lot_decides_who_still_finds_a_speaker() -> None:
    """Of three who speak Tigrinya, one can have the colleague who does."""
    team = [CaseManager("A", 10, TIGRINYA), CaseManager("B", 36)]
    waiting = people(12, languages=TIGRINYA)
    found = {frozenset(one.person_id for one in share(waiting, team, DAY, seed=seed).given if one.why == Why.LANGUAGE)
             for seed in range(20)}  # fmt: skip
    assert len(found) > 10
    assert len({len(lucky) for lucky in found}) == 1


def test_where_case_managers_are_equal_a_lot_decides_too() -> None:
    team = [CaseManager(id, 36) for id in "ABC"]
    assert {guide_of(share(people(1), team, DAY, seed=seed)) for seed in range(20)} == set("ABC")


CODES = st.frozensets(st.sampled_from(["ar", "ti", "so"]), max_size=2)
TEAMS = st.lists(
    st.builds(
        CaseManager,
        st.sampled_from("ABCD"),
        st.sampled_from([0.0, 8.0, 24.0, 36.0]),
        CODES,
        end=st.sampled_from([None, DAY + timedelta(days=24)]),
        guides=st.integers(0, 9).map(guiding),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda one: one.id,
)
WAITING = st.lists(
    st.builds(
        Waiting,
        st.integers(0, 99).map(lambda n: f"P{n:03}"),
        st.integers(0, 60).map(lambda days: DAY + timedelta(days=days)),
        st.sampled_from([None, "H1", "H2", "H3"]),
        CODES,
    ),
    max_size=8,
    unique_by=lambda one: one.person_id,
)


@given(WAITING, TEAMS)
@settings(max_examples=60)
def test_the_order_of_the_input_makes_no_difference(waiting: list[Waiting], team: list[CaseManager]) -> None:
    shuffled = sorted(waiting, key=lambda one: one.person_id[::-1])
    assert share(waiting, team, DAY, seed=7) == share(shuffled, team[::-1], DAY, seed=7)


@given(WAITING, TEAMS)
@settings(max_examples=60)
def test_nobody_is_lost_and_each_household_has_one_case_manager_who_works_then(
    waiting: list[Waiting], team: list[CaseManager]
) -> None:
    proposal = share(waiting, team, DAY)
    guides = {one.person_id: one.case_manager_id for one in proposal.given}
    assert {*guides, *proposal.without} == {one.person_id for one in waiting}
    for person in waiting:
        household = [one for one in waiting if one.household_id == (person.household_id or 0)] or [person]
        first = min(one.start for one in household)
        there = {one.id for one in team if one.hours_on(first) > 0}
        assert {guides.get(one.person_id) for one in household} <= (there or {None})
        assert len({guides.get(one.person_id) for one in household}) == 1


@given(st.integers(0, 25), TEAMS)
@settings(max_examples=60)
def test_nobody_ends_up_busier_than_a_colleague_by_more_than_one_person(n: int, team: list[CaseManager]) -> None:
    """What a greedy rule is known to keep: the last one whom anybody got would not have been better off elsewhere."""
    proposal = share(people(n), team, DAY, weeks=Weeks(DAY, weeks=1, new_counts=1.0))
    working = [load for load in proposal.loads if load.hours]
    for got in (load for load in working if load.people_after > load.people):
        assert all(got.people_after / got.hours <= (one.people_after + 1) / one.hours + 1e-6 for one in working)


def test_turns_are_taken_by_household() -> None:
    listed = in_turn([*people(2), Waiting("Q", DAY, "H"), Waiting("R", DAY, "H")], [CaseManager("A", 36)], seed=1)
    assert [len(household) for household in listed] == [2, 1, 1]
