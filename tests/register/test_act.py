"""The only door for writing: appends, replaces, tells who did what, and writes all of it or nothing."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError

from inbeeld.facts.record_types import record_types
from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.actions.recording import correct, record, record_contact, withdraw
from inbeeld.register.errors import RefusedError, StaleError
from inbeeld.register.models import FACTS, PERSON_FACTS, Audit, Contact, Details, Spell
from tests.world import TODAY, World


def test_every_record_type_has_a_model_with_its_columns() -> None:
    assert {model.table for model in FACTS} == {kind.name for kind in record_types()}
    for model in FACTS:
        fields = {field.name for field in model._meta.get_fields()}
        told = set(model.record_type().columns) - {"person_id", "municipality", model.record_type().key[0]}
        assert {model.attribute(column) for column in told} <= fields, model


def test_an_action_tells_who_did_what_about_whom_but_not_what_was_said(world: World) -> None:
    record_contact(people=[world.aster], date=TODAY, channel="phone", about="Geheim", by=world.samira)
    audit = Audit.objects.get(action="contacts.recorded")
    assert (audit.by, audit.role, audit.municipality) == ("samira", "case_manager", "GM0014")
    assert audit.people == [str(world.aster.id)]
    assert len(audit.facts) == 1
    assert "Geheim" not in str(vars(audit))
    assert "Aster" not in str(vars(audit))


def test_an_action_that_fails_leaves_nothing(world: World) -> None:
    with pytest.raises(IntegrityError):
        _one_right_and_one_wrong(world)
    assert not Spell.objects.exists()
    assert not Audit.objects.filter(action="spells.recorded").exists()


def test_a_family_is_recorded_whole_or_not_at_all(world: World) -> None:
    with pytest.raises(RefusedError):
        record_contact(people=[world.aster, world.dina], date=TODAY, channel="phone", by=world.samira)
    assert not Contact.objects.exists()


def test_a_correction_replaces_and_both_versions_stay(world: World) -> None:
    first = record(model=Spell, person=world.aster, kind="benefit", start=date(2026, 1, 1), by=world.samira)
    second = correct(fact=first, why="verkeerde dag", start=date(2026, 2, 1), by=world.leader)
    assert list(Spell.current.filter(person=world.aster)) == [second]
    assert second.history() == [second, first]
    assert second.key == first.key
    assert Spell.objects.get(pk=first.pk).start == date(2026, 1, 1)


def test_the_second_of_two_corrections_is_told_and_loses_nothing(world: World) -> None:
    first = record(model=Spell, person=world.aster, kind="benefit", start=date(2026, 1, 1), by=world.samira)
    theirs = correct(fact=first, why="a", start=date(2026, 2, 1), by=world.leader)
    with pytest.raises(StaleError) as told:
        correct(fact=first, why="b", start=date(2026, 3, 1), by=world.samira)
    assert told.value.latest == theirs
    assert not Audit.objects.filter(action="spells.corrected", by="samira").exists()


def test_a_later_version_is_always_recorded_later_also_when_the_clock_goes_back(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 10, 25, 2, 59))
    first = record(model=Spell, person=world.aster, kind="benefit", start=TODAY, by=world.samira)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 10, 25, 2, 1))
    second = correct(fact=first, why="x", end=TODAY, by=world.samira)
    assert second.recorded_at > first.recorded_at


def test_what_was_taken_back_holds_no_more(world: World) -> None:
    fact = record(model=Spell, person=world.aster, kind="benefit", start=TODAY, by=world.samira)
    withdraw(fact=fact, why="verkeerde persoon", by=world.samira)
    assert not Spell.current.exists()
    assert Spell.objects.count() == 2


def test_nobody_writes_about_somebody_of_another_municipality(world: World) -> None:
    with pytest.raises(RefusedError):
        record(model=Spell, person=world.dina, kind="benefit", start=TODAY, by=world.leader)


def test_a_person_is_never_told_by_name_or_number_where_texts_end_up_in_logs(world: World) -> None:
    details = Details.current.get(person=world.aster)
    assert str(world.aster) == str(world.aster.id)
    assert str(details) == f"Details object ({details.id})"


def _one_right_and_one_wrong(world: World) -> None:
    with acting("spells.recorded", by=world.samira) as act:
        act.add(Spell, world.aster, kind="benefit", start=TODAY)
        act.add(Spell, world.aster, kind="benefit", start=TODAY, end=TODAY - timedelta(1))


@pytest.mark.parametrize("model", PERSON_FACTS)
def test_a_key_begins_once(model: type, world: World) -> None:
    """Of every fact there is one first version: the database says so."""
    names = {constraint.name for constraint in model._meta.constraints}  # type: ignore[attr-defined]
    assert f"{model.__name__.lower()}_one_first_version" in names
