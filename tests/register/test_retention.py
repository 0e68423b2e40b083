"""What is past its term, and that it is destroyed whole: no more and no less."""

from datetime import date, datetime
from typing import Any

import pytest

from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.actions.people import assign
from inbeeld.register.actions.reading import log_reading
from inbeeld.register.actions.retention import choose_term, destroy_past_term
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import (
    PERSON_FACTS,
    Assignment,
    Audit,
    Contact,
    Details,
    Handover,
    Person,
    Reading,
    Snapshot,
    Spell,
)
from inbeeld.register.retention import due, terms, years_after
from tests.world import TODAY, World, someone

SETTLED = date(2010, 1, 8)
ENDED = date(2014, 5, 1)


def gone(world: World, number: str = "2001", **more: Any) -> Person:
    """Somebody of long ago who left, with a contact, of whom nobody is in charge any more."""
    told: dict[str, Any] = {"settled": SETTLED, "left_date": ENDED, **more}
    person = someone(world.leader, number, "Long Ago", **told)
    with acting("test", by=world.leader) as act:
        act.add(Contact, person, date=date(2012, 1, 1), about="a conversation")
    return person


def benefit(world: World, person: Person, end: date | None) -> Spell:
    with acting("test", by=world.leader) as act:
        return act.add(Spell, person, kind="benefit", start=SETTLED, end=end)


def past(world: World, on: date = TODAY) -> list[tuple[str, str, date, bool]]:
    assert world.leader.municipality is not None
    return [(one.number, one.because, one.until, one.whole) for one in due(world.leader.municipality, on)]


def destroy(world: World, *people: Person) -> int:
    return destroy_past_term(people={person.id for person in people}, by=world.privacy)


def test_guidance_counts_from_leaving(world: World) -> None:
    gone(world)
    assert past(world, date(2019, 4, 30)) == []
    assert past(world, date(2019, 5, 1)) == [("2001", "left", date(2019, 5, 1), True)]


def test_guidance_counts_from_the_end_of_integration_where_that_is_known(world: World) -> None:
    gone(world, integration_ended_on=date(2013, 3, 1), left_date=None)
    assert past(world) == [("2001", "integration", date(2018, 3, 1), True)]


def test_of_whom_neither_is_known_nothing_is_past_its_term(world: World) -> None:
    gone(world, left_date=None)
    assert past(world) == []


def test_who_came_back_is_not_removed(world: World) -> None:
    person = gone(world, integration_ended_on=date(2013, 3, 1))
    with acting("test", by=world.leader) as act:
        act.correct(
            Details.current.get(person=person), why="came back", settled_date=date(2026, 1, 1), left_date=None
        )
    assert past(world) == []


def test_who_is_guided_or_gets_benefit_is_not_removed(world: World) -> None:
    assign(people=[gone(world)], to=world.samira, start=SETTLED, reason="new", by=world.leader)
    benefit(world, gone(world, "2002"), end=None)
    benefit(world, gone(world, "2003"), end=date(2030, 1, 1))
    assert past(world) == []


def test_the_benefit_file_has_a_term_of_its_own(world: World) -> None:
    benefit(world, gone(world), end=date(2015, 1, 1))
    assert past(world, date(2020, 1, 1)) == [("2001", "left", date(2019, 5, 1), False)]
    assert past(world, date(2025, 1, 1)) == [
        ("2001", "benefit", date(2025, 1, 1), True),
        ("2001", "left", date(2019, 5, 1), True),
    ]


def test_a_municipality_chooses_its_own_terms(world: World) -> None:
    gone(world)
    choose_term(category="guidance", years=20, by=world.privacy)
    choose_term(category="guidance", years=30, by=world.privacy)
    assert world.leader.municipality is not None
    assert terms(world.leader.municipality) == {"guidance": 30, "benefit": 10}
    assert past(world) == []
    assert [row.told["years"] for row in Audit.objects.filter(action="retention.chosen").order_by("id")] == [20, 30]


@pytest.mark.parametrize(("category", "years"), [("wishes", 5), ("guidance", 0), ("guidance", 101)])
def test_a_term_that_cannot_be_is_refused(world: World, category: str, years: int) -> None:
    with pytest.raises(RefusedError):
        choose_term(category=category, years=years, by=world.privacy)


def test_the_people_of_today_are_not_past_any_term(world: World) -> None:
    assert past(world) == []


def test_a_person_past_both_terms_goes_with_everything(world: World) -> None:
    person = gone(world)
    benefit(world, person, end=date(2014, 1, 1))
    assert destroy(world, person) == 1
    assert not Person.objects.filter(pk=person.pk).exists()
    assert not any(model.objects.filter(person=person.pk).exists() for model in PERSON_FACTS)
    assert past(world) == []


def test_what_was_destroyed_is_logged_without_its_content(world: World) -> None:
    person = gone(world)
    destroy(world, person)
    logged = Audit.objects.get(action="file.destroyed")
    rows = logged.told[str(person.id)]["rows"]
    assert (rows["persons"], rows["contacts"], rows["people"]) == (1, 1, 1)
    assert logged.people == [str(person.id)]
    assert "conversation" not in str(logged.told)
    assert "'2001'" not in str(logged.told)


def test_readings_audit_rows_and_counts_stay(world: World) -> None:
    person = gone(world)
    log_reading(by=world.leader, person=person, purpose="team")
    Snapshot.objects.create(
        municipality_id="GM0014", kind="figures", day=TODAY, made_at=clock.now(), numbers={"people": 4}
    )
    before = Audit.objects.count()
    destroy(world, person)
    assert Reading.objects.filter(person=person.pk).count() == 1
    assert Audit.objects.count() == before + 1
    assert Snapshot.objects.get().numbers == {"people": 4}


def test_guidance_goes_first_while_the_benefit_file_stays(world: World) -> None:
    person = gone(world)
    spell = benefit(world, person, end=date(2020, 1, 1))
    with acting("test", by=world.leader) as act:
        act.add(Spell, person, kind="paid_work", start=date(2012, 1, 1), end=date(2013, 1, 1))
    assign(people=[person], to=world.samira, start=SETTLED, reason="new", by=world.leader)
    with acting("test", by=world.leader) as act:
        act.correct(Assignment.current.get(person=person), why="left", end=ENDED)
    destroy(world, person)
    assert [one.pk for one in Spell.objects.filter(person=person)] == [spell.pk]
    assert Assignment.current.filter(person=person).exists()
    assert Details.current.filter(person=person).exists()
    assert not Contact.objects.filter(person=person).exists()
    assert not Handover.objects.filter(person=person).exists()
    assert past(world) == [], "what was destroyed is not listed again"
    assert [one[1] for one in past(world, date(2030, 1, 1))] == ["benefit", "left"]


def test_a_benefit_file_goes_with_all_its_versions_while_guidance_goes_on(world: World) -> None:
    person = gone(world, left_date=None)
    spell = benefit(world, person, end=None)
    with acting("test", by=world.leader) as act:
        act.correct(spell, why="ended", end=date(2015, 1, 1))
    assert past(world) == [("2001", "benefit", date(2025, 1, 1), False)]
    destroy(world, person)
    assert not Spell.objects.filter(person=person).exists()
    assert Contact.objects.filter(person=person).exists()


def test_a_fact_that_turned_out_to_be_about_somebody_else_stays_with_them(world: World) -> None:
    person = gone(world)
    with acting("test", by=world.leader) as act:
        first = act.add(Contact, person, date=date(2012, 2, 1), key="C1")
    second = Contact.objects.create(
        person=world.aster,
        replaces=first,
        key="C1",
        date=date(2012, 2, 1),
        municipality_id="GM0014",
        entered_at=datetime(2026, 5, 4, 9, 30),
        entered_by=world.leader,
    )
    destroy(world, person)
    kept = Contact.current.get(person=world.aster)
    assert (kept.pk, kept.key, kept.replaces) == (second.pk, "C1", None)


def test_an_early_version_about_somebody_else_goes_with_the_fact(world: World) -> None:
    person = gone(world)
    with acting("test", by=world.leader) as act:
        first = act.add(Contact, world.aster, date=date(2012, 2, 1), key="C1")
    Contact.objects.create(
        person=person,
        replaces=first,
        key="C1",
        date=date(2012, 2, 1),
        municipality_id="GM0014",
        entered_at=datetime(2026, 5, 4, 9, 30),
        entered_by=world.leader,
    )
    destroy(world, person)
    assert not Contact.objects.filter(key="C1").exists()
    assert Person.objects.filter(pk=world.aster.pk).exists()


def test_only_who_was_asked_for_and_is_past_the_term_is_removed(world: World) -> None:
    one, other = gone(world), gone(world, "2002")
    assert destroy(world, one, world.aster, world.dina) == 1
    assert Person.objects.filter(pk__in=[other.pk, world.aster.pk, world.dina.pk]).count() == 3


def test_another_municipality_cannot_remove_them(world: World) -> None:
    person = gone(world)
    assert destroy_past_term(people={person.id}, by=world.leader_elsewhere) == 0
    assert Person.objects.filter(pk=person.pk).exists()


def test_a_term_from_a_leap_day_ends_on_the_first_of_march() -> None:
    assert years_after(date(2016, 2, 29), 5) == date(2021, 3, 1)
    assert years_after(date(2016, 2, 29), 4) == date(2020, 2, 29)
