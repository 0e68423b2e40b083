"""Destroying what is past its term, and choosing the terms. What was destroyed is logged without its content."""

from collections import Counter
from collections.abc import Collection
from typing import Any
from uuid import UUID, uuid4

from inbeeld.register import clock
from inbeeld.register.actions.act import Act, acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import (
    PERSON_FACTS,
    DivisionLine,
    Employee,
    Handover,
    Person,
    PersonFact,
    RetentionTerm,
    Spell,
)
from inbeeld.register.retention import BENEFIT, DEFAULTS, GUIDANCE, GUIDED, Past, due

MOST_YEARS = 100


def choose_term(*, category: str, years: int, by: Employee) -> None:
    """How many years a category is kept in the employee's municipality."""
    if category not in DEFAULTS or not 1 <= years <= MOST_YEARS or by.municipality_id is None:
        raise RefusedError("A term is a whole number of years from 1 to 100.")
    with acting("retention.chosen", by=by) as act:
        act.told = {"category": category, "years": years}
        RetentionTerm.objects.update_or_create(
            municipality_id=by.municipality_id, category=category, defaults={"years": years}
        )


def destroy_past_term(*, people: Collection[UUID], by: Employee) -> int:
    """Destroys what is past its term today of these people, and of none else; tells of how many.

    Whoever is no longer past a term by then stays as they are. Readings, audit rows and snapshots stay: they hold no
    facts.
    """
    if by.municipality is None:
        raise RefusedError("Only somebody who works for a municipality can remove its files.")
    with acting("file.destroyed", by=by) as act:
        wanted = [past for past in due(by.municipality, clock.today()) if past.person in people]
        for past in wanted:
            rows = _destroy(act, past)
            told = act.told.setdefault(str(past.person), {})
            told["categories"] = [*told.get("categories", []), past.category]
            told["rows"] = dict(Counter(told.get("rows", {})) + Counter(rows))
    return len({past.person for past in wanted})


def _destroy(act: Act, past: Past) -> dict[str, int]:
    person = Person.objects.filter(pk=past.person).first()
    if person is None:  # went as a whole with the other category
        return {}
    act.about(person)
    if past.whole:
        return _person(person)
    return _guidance(person) if past.category == GUIDANCE else _benefit(person)


def _person(person: Person) -> dict[str, int]:
    """Everything. What turned out to be about somebody else, in a later version, stays with them."""
    rows = {model.table: _facts(model, person, model.objects.filter(person=person)) for model in PERSON_FACTS}
    rows["handovers"] = Handover.objects.filter(person=person).delete()[0]
    rows["divisions"] = _divided(person)
    person.delete()
    return {**rows, "people": 1}


def _guidance(person: Person) -> dict[str, int]:
    rows = {model.table: _facts(model, person, model.objects.filter(person=person)) for model in GUIDED}
    return {
        **rows,
        "spells": _facts(Spell, person, _spells(person, benefit=False)),
        "handovers": Handover.objects.filter(person=person).delete()[0],
        "divisions": _divided(person),
    }


def _divided(person: Person) -> int:
    """With what was decided about them. The lots of others stay as they were drawn."""
    destroyed: dict[str, int] = DivisionLine.objects.filter(person=person).delete()[1]
    return destroyed.get("register.DivisionLine", 0)


def _benefit(person: Person) -> dict[str, int]:
    return {"spells": _facts(Spell, person, _spells(person, benefit=True))}


def _spells(person: Person, benefit: bool) -> Any:
    """A spell is of the file to which its latest version belongs, with all its versions."""
    latest = Spell.objects.filter(person=person, replaced_by__isnull=True)
    kept = latest.filter(kind=BENEFIT) if benefit else latest.exclude(kind=BENEFIT)
    return Spell.objects.filter(municipality=person.municipality_id, key__in=list(kept.values_list("key", flat=True)))


def _facts(model: type[PersonFact], person: Person, rows: Any) -> int:
    """Destroys the facts of these rows with all their versions, and tells how many."""
    keys = set(rows.values_list("key", flat=True))
    whole = model.objects.filter(municipality=person.municipality_id, key__in=keys)
    shared = set(whole.exclude(person=person).values_list("key", flat=True))
    destroyed = whole.exclude(key__in=shared).delete()[0]
    return int(destroyed) + sum(_cut(model, key, person) for key in shared)


def _cut(model: type[PersonFact], key: str, person: Person) -> int:
    """Of a fact that is about the person all versions; of one that turned out to be about somebody else those up to
    the last that was about the person. What stays becomes a fact of its own, so that nothing takes it along."""
    latest = model.objects.get(municipality=person.municipality_id, key=key, replaced_by__isnull=True)
    versions = latest.history()
    first = next(place for place, version in enumerate(versions) if version.person_id == person.id)
    gone = [version.pk for version in versions[first:]]
    if first:
        model.objects.filter(pk__in=gone).update(key=uuid4().hex)
        model.objects.filter(pk=versions[first - 1].pk).update(replaces=None)
    return int(model.objects.filter(pk__in=gone).delete()[0])
