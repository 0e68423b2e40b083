"""The register as a caseload."""

from datetime import date

from inbeeld.register.actions.act import acting
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Contact, Details, Meeting, Offer
from tests.world import World


def test_the_columns_are_those_of_the_record_types(world: World) -> None:
    assert world.leader.municipality is not None
    caseload = caseload_of(world.leader.municipality)
    assert all(frame.schema for frame in caseload.tables.values())
    assert caseload["persons"].schema["birth_date"].is_temporal()
    assert sorted(caseload["assignments"]["case_manager_id"]) == ["KM1", "KM2"]


def test_people_of_another_municipality_are_not_in_it(world: World) -> None:
    assert world.stranger.municipality is not None
    assert caseload_of(world.stranger.municipality)["persons"].height == 1


def test_all_versions_of_a_contact_are_in_it_and_the_latest_of_a_person(world: World) -> None:
    with acting("test", by=world.samira) as act:
        contact = act.add(Contact, world.aster, date=date(2026, 5, 1))
        act.withdraw(contact, why="never was")
        act.correct(Details.current.get(person=world.aster), why="moved", household_id="H1")
    assert world.leader.municipality is not None
    caseload = caseload_of(world.leader.municipality)
    assert caseload["contacts"]["withdrawn"].to_list() == [False, True]
    assert caseload["persons"].filter(person_id="1001")["household_id"].to_list() == ["H1"]


def test_what_is_private_is_not_in_it(world: World) -> None:
    with acting("test", by=world.samira) as act:
        act.add(Contact, world.aster, date=date(2026, 5, 1), about="her health")
    assert world.leader.municipality is not None
    caseload = caseload_of(world.leader.municipality)
    assert "Tesfay" not in str(caseload["persons"].to_dicts())
    assert "her health" not in str(caseload["contacts"].to_dicts())


def test_a_table_in_which_nothing_was_ever_recorded_is_absent(world: World) -> None:
    assert world.leader.municipality is not None
    assert caseload_of(world.leader.municipality).missing(("persons", "meetings")) == ("meetings",)
    with acting("test", by=world.samira) as act:
        act.withdraw(act.add(Meeting, world.aster, date=date(2026, 5, 1), title="fair"), why="never was")
    assert caseload_of(world.leader.municipality)["meetings"].height == 2


def test_offers_are_in_it_with_who_runs_them(world: World) -> None:
    with acting("test", by=world.leader) as act:
        act.add_general(Offer, key="O1", kind="language_course", title="Dutch", run_by="GM1952")
    assert world.leader.municipality is not None
    assert caseload_of(world.leader.municipality)["offers"].select("offer_id", "municipality").rows() == [
        ("O1", "GM1952")
    ]
