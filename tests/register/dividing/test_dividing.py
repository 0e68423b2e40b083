"""A division from beginning to end: what is refused, what is written, and that nothing is carried out by itself."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from inbeeld.register.actions.dividing.deciding import accept, deviate, give_to_next
from inbeeld.register.actions.dividing.drawing import withdraw_division
from inbeeld.register.actions.dividing.rules import add_rule, publish_rule
from inbeeld.register.actions.dividing.setting_up import begin_division, leave_out, rank_wishes, set_floors
from inbeeld.register.actions.recording import correct, decide
from inbeeld.register.actions.retention import destroy_past_term
from inbeeld.register.division import left, next_in_line, standings
from inbeeld.register.errors import RefusedError
from inbeeld.register.file_of_person import everything_on
from inbeeld.register.models import Assignment, Audit, Decision, Details, DivisionChoice, Employee, Person
from inbeeld.register.models.division.choice import AS_PROPOSED, DEVIATED, NEXT_IN_LINE
from tests.register.dividing.scene import SEED, begun, draw, drawn, line, lines
from tests.world import TODAY, World


def steps(person: Person) -> list[tuple[str, float | None]]:
    return list(Decision.current.filter(person=person).order_by("entered_at").values_list("step", "chance"))


def test_drawing_keeps_the_seed_and_the_chances_and_carries_nothing_out(world: World) -> None:
    division = drawn(world)
    assert (division.seed, division.drawn_by) == (SEED, world.leader)
    assert line(division, world.aster).chances == {next(iter(division.places)): 2 / 3}
    assert not Decision.objects.exists()
    assert Audit.objects.filter(action="division.drawn", told={"division": division.pk, "seed": SEED}).exists()


def test_lots_are_drawn_once(world: World) -> None:
    division = drawn(world)
    with pytest.raises(RefusedError, match="al geloot"):
        draw(world, division, {})


def test_nothing_is_kept_where_somebody_changed_who_takes_part(world: World) -> None:
    division = begun(world)
    with pytest.raises(RefusedError, match="wie meedoet"):
        draw(world, division, {world.aster.pk: {}})
    division.refresh_from_db()
    assert division.drawn_at is None


def test_accepting_offers_the_place_with_the_known_chance(world: World) -> None:
    division = drawn(world)
    accept(division=division, lines=[line(division, world.aster)], by=world.samira)
    assert steps(world.aster) == [("offered", 2 / 3)]
    choice = DivisionChoice.objects.get()
    assert (choice.kind, choice.by, choice.offer) == (AS_PROPOSED, world.samira, next(iter(division.places)))


def test_whoever_gets_a_place_keeps_the_chances_on_the_others(world: World) -> None:
    """Else nobody could tell which chance of any place somebody had, which learning from the lots asks for."""
    division = drawn(world, evening=1)
    one = line(division, world.aster)
    got, other = sorted(division.places, key=lambda offer: offer != one.proposed)
    one.chances = {got: 0.5, other: 0.25}
    one.save()
    accept(division=division, lines=[one], by=world.samira)
    recorded = Decision.current.filter(person=world.aster).values_list("offer", "step", "chance")
    assert sorted(recorded) == sorted([(got, "offered", 0.5), (other, "eligible", 0.25)])


def test_whoever_gets_no_place_stays_where_they_were_with_the_chance_that_they_had(world: World) -> None:
    division = drawn(world)
    offer = next(iter(division.places))
    accept(division=division, lines=[line(division, world.nobody)], by=world.leader)
    assert steps(world.nobody) == [("eligible", 2 / 3)]
    decide(person=world.berhane, offer=offer, step="waiting", date=TODAY, by=world.leader)
    deviate(line=line(division, world.berhane), offer=None, why="is ziek", by=world.leader)
    assert [step for step, _ in steps(world.berhane)] == ["waiting", "waiting"]


def test_the_second_who_decides_about_the_same_person_is_told_and_nothing_is_written_twice(world: World) -> None:
    division = drawn(world)
    accept(division=division, lines=[line(division, world.aster)], by=world.samira)
    both = [line(division, world.berhane), line(division, world.aster)]
    with pytest.raises(RefusedError, match="collega"):
        accept(division=division, lines=both, by=world.leader)
    assert steps(world.berhane) == []
    assert DivisionChoice.objects.count() == 1


@pytest.mark.parametrize("why", ["", "  "])
def test_deviating_needs_a_reason(world: World, why: str) -> None:
    division = drawn(world)
    with pytest.raises(RefusedError, match="waarom"):
        deviate(line=line(division, world.aster), offer=None, why=why, by=world.samira)


def test_not_even_the_database_keeps_a_deviation_without_a_reason(world: World) -> None:
    division = drawn(world)
    told = {"line": line(division, world.aster), "at": division.drawn_at, "by": world.leader}
    with pytest.raises(IntegrityError), transaction.atomic():
        DivisionChoice.objects.create(kind=DEVIATED, **told)


def test_no_place_is_given_that_is_not_left(world: World) -> None:
    division = drawn(world)
    with pytest.raises(RefusedError, match="geen plaats"):
        deviate(line=line(division, world.nobody), offer=next(iter(division.places)), why="toch", by=world.leader)


def test_a_place_that_came_free_goes_to_who_is_next_and_that_is_no_deviation(world: World) -> None:
    division = drawn(world)
    offer = next(iter(division.places))
    accept(division=division, lines=[line(division, world.aster), line(division, world.nobody)], by=world.leader)
    assert left(division, standings(division)) == {offer: 0}
    decide(person=world.aster, offer=offer, step="declined", reason="health", date=TODAY, by=world.samira)
    found = standings(division)
    following = next_in_line(offer, found)
    assert (left(division, found), following and following.line.person) == ({offer: 1}, world.nobody)
    give_to_next(line=line(division, world.nobody), offer=offer, by=world.leader)
    assert steps(world.nobody) == [("eligible", 2 / 3), ("offered", 2 / 3)]
    assert left(division, standings(division)) == {offer: 0}
    assert DivisionChoice.objects.get(kind=NEXT_IN_LINE).replaces is not None


def test_a_place_does_not_go_past_who_is_next(world: World) -> None:
    division = drawn(world)
    offer = next(iter(division.places))
    with pytest.raises(RefusedError, match="geen plaats"):
        give_to_next(line=line(division, world.nobody), offer=offer, by=world.leader)
    deviate(line=line(division, world.aster), offer=None, why="verhuist", by=world.leader)
    with pytest.raises(RefusedError, match="Iemand anders"):
        give_to_next(line=line(division, world.berhane), offer=offer, by=world.leader)


def test_deviating_after_accepting_takes_the_offer_back_and_keeps_both(world: World) -> None:
    division = drawn(world, Avond=1)
    first = line(division, world.aster).proposed
    (other,) = set(division.places) - {first}
    accept(division=division, lines=[line(division, world.aster)], by=world.samira)
    deviate(line=line(division, world.aster), offer=other, why="werkt overdag", by=world.samira)
    offered = Decision.current.filter(person=world.aster, step="offered").values_list("offer", flat=True)
    assert list(offered) == [other]
    assert Decision.objects.filter(offer=first, withdrawn=True).count() == 1
    assert list(DivisionChoice.objects.order_by("pk").values_list("kind", flat=True)) == [AS_PROPOSED, DEVIATED]


def test_what_stands_already_is_no_deviation(world: World) -> None:
    division = drawn(world)
    with pytest.raises(RefusedError, match="staat er al"):
        deviate(line=line(division, world.aster), offer=next(iter(division.places)), why="zo", by=world.samira)


def test_before_drawing_wishes_floors_and_who_is_left_out_can_change_and_afterwards_not(world: World) -> None:
    division = begun(world, Avond=1)
    first, other = division.places
    aster = line(division, world.aster)
    rank_wishes(division=division, wishes={aster: [other]}, by=world.leader)
    assert line(division, world.aster).options == {first: None, other: 1}
    with pytest.raises(RefusedError, match="niet open"):
        rank_wishes(division=division, wishes={aster: ["elsewhere"]}, by=world.leader)
    set_floors(division=division, floors=[{"group": "sex", "value": "f", "least": 0.5}], by=world.leader)
    leave_out(line=aster, why="is verhuisd", by=world.leader)
    told = {one.person_id: {"proposed": None} for one in lines(division) if one.person_id != world.aster.pk}
    draw(world, division, told)
    for refused in (
        lambda: rank_wishes(division=division, wishes={}, by=world.leader),
        lambda: set_floors(division=division, floors=[], by=world.leader),
        lambda: leave_out(line=aster, why="", by=world.leader),
    ):
        with pytest.raises(RefusedError, match="al geloot"):
            refused()
    assert [one.line.person for one in standings(division)] == [world.berhane, world.nobody]


def test_a_division_is_withdrawn_with_a_reason_until_something_was_decided(world: World) -> None:
    first = drawn(world)
    withdraw_division(division=first, why="verkeerde cursus", by=world.leader)
    first.refresh_from_db()
    assert (first.why_withdrawn, first.is_proposed) == ("verkeerde cursus", False)
    with pytest.raises(RefusedError, match="ingetrokken"):
        accept(division=first, lines=[line(first, world.aster)], by=world.leader)
    second = drawn(world)
    accept(division=second, lines=[line(second, world.aster)], by=world.leader)
    with pytest.raises(RefusedError, match="al iets besloten"):
        withdraw_division(division=second, why="toch niet", by=world.leader)


@pytest.mark.parametrize("who", ["stranger", "leader_elsewhere"])
def test_nobody_touches_a_division_of_another_municipality(world: World, who: str) -> None:
    division, by = drawn(world), getattr(world, who)
    assert isinstance(by, Employee)
    for refused in (
        lambda: accept(division=division, lines=[line(division, world.aster)], by=by),
        lambda: deviate(line=line(division, world.aster), offer=None, why="zo", by=by),
        lambda: withdraw_division(division=division, why="zo", by=by),
        lambda: set_floors(division=division, floors=[], by=by),
        lambda: publish_rule(rule=division.rule, by=by),
    ):
        with pytest.raises(RefusedError, match="andere gemeente"):
            refused()
    assert not DivisionChoice.objects.exists()


def test_there_is_nothing_to_divide_without_places_or_people(world: World) -> None:
    rule = add_rule(rule="made_up", version=1, text="as it was written", by=world.leader)
    told = {"title": "Niets", "day": TODAY, "rule": rule, "by": world.leader}
    with pytest.raises(RefusedError, match="geen plaatsen"):
        begin_division(places={"O1": 0}, people=[], **told)
    with pytest.raises(RefusedError, match="niemand"):
        begin_division(places={"O1": 1}, people=[], **told)


def test_a_version_of_a_rule_says_one_thing_for_ever(world: World) -> None:
    first = add_rule(rule="made_up", version=1, text="one", by=world.leader)
    assert add_rule(rule="made_up", version=1, text="one", by=world.policy) == first
    with pytest.raises(RefusedError, match="hoger"):
        add_rule(rule="made_up", version=1, text="another", by=world.leader)
    publish_rule(rule=first, by=world.policy)
    with pytest.raises(RefusedError, match="al gepubliceerd"):
        publish_rule(rule=first, by=world.policy)


def test_what_a_division_holds_on_somebody_is_told_and_destroyed_with_the_file(world: World) -> None:
    division = drawn(world)
    accept(division=division, lines=[line(division, world.aster)], by=world.samira)
    told = everything_on(world.aster)
    assert [row["title"] for row in told["divisions"]] == ["Voorjaar"]
    assert [row["kind"] for row in told["choices"]] == [AS_PROPOSED]
    _left_long_ago(world)
    assert destroy_past_term(people={world.aster.pk}, by=world.privacy) == 1
    assert not division.lines.filter(person=world.aster.pk).exists()
    assert division.lines.count() == 2


def _left_long_ago(world: World) -> None:
    long_ago = TODAY - timedelta(days=365 * 6)
    details, guided = (model.current.get(person=world.aster) for model in (Details, Assignment))
    settled = long_ago - timedelta(days=30)
    correct(fact=details, why="test", settled_date=settled, left_date=long_ago, left_reason="moved", by=world.leader)
    correct(fact=guided, why="test", start=settled, end=long_ago, by=world.leader)
