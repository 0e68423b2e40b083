"""Who guides whom in the register, as `guidance` reads it to propose who takes over."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q

from inbeeld.guidance.caseloads import CaseManager, Waiting, spoken_languages
from inbeeld.guidance.caseloads.case_manager import Period
from inbeeld.register import clock
from inbeeld.register.models import Assignment, Details, Employee, Municipality, Person, Profile


def team(employees: Iterable[Employee]) -> tuple[CaseManager, ...]:
    """With whom they guide, now and in days to come."""
    listed = list(employees)
    numbers = [one.number for one in listed]
    today = clock.today()
    held = Assignment.current.filter(Q(end__isnull=True) | Q(end__gt=today), case_manager__in=numbers)
    guides: dict[str, list[Period]] = {}
    for one in held.filter(municipality__in={one.municipality_id for one in listed}):
        guides.setdefault(one.case_manager, []).append((one.start, one.end))
    return tuple(
        CaseManager(
            one.number,
            one.hours_per_week,
            frozenset(one.languages.split()),
            guides=tuple(guides.get(one.number, ())),
        )
        for one in listed
    )


def waiting(municipality: Municipality, people: Sequence[Person], leaving: str = "") -> tuple[Waiting, ...]:
    """The people, by their id in the register. Whoever guides them beside `leaving` is known to them already."""
    today = clock.today()
    details = {one.person_id: one for one in Details.current.filter(person__in=people)}
    homes = {one.household_id for one in details.values() if one.household_id}
    known = _known(municipality, people, homes, leaving)
    languages = _languages(people)
    return tuple(
        Waiting(
            person_id=str(id),
            start=max(today, one.settled_date),
            household_id=one.household_id,
            languages=languages.get(id, frozenset()),
            known_to=known.get(one.household_id or str(id), frozenset()),
        )
        for id, one in details.items()
    )


def _known(
    municipality: Municipality, people: Sequence[Person], homes: set[str], leaving: str
) -> Mapping[str, frozenset[str]]:
    """By household, or person where there is none, who guides somebody of it today."""
    today = clock.today()
    members = Details.current.filter(Q(household_id__in=homes) | Q(person__in=people), municipality=municipality)
    home = {person: household or str(person) for person, household in members.values_list("person", "household_id")}
    held = Assignment.current.filter(Q(end__isnull=True) | Q(end__gt=today), start__lte=today, person__in=home)
    found: dict[str, frozenset[str]] = {}
    for person, number in held.exclude(case_manager=leaving).values_list("person", "case_manager"):
        found[home[person]] = found.get(home[person], frozenset()) | {number}
    return found


def _languages(people: Sequence[Person]) -> Mapping[UUID, frozenset[str]]:
    """Of each field the newest value that was recorded."""
    newest: dict[UUID, dict[str, str]] = {}
    rows = Profile.current.filter(person__in=people).order_by("recorded_at")
    for person, *told in rows.values_list("person", "languages", "language_level"):
        said = {name: value for name, value in zip(("languages", "level"), told, strict=True) if value is not None}
        newest.setdefault(person, {}).update(said)
    return {person: spoken_languages(told.get("languages"), told.get("level")) for person, told in newest.items()}


def settling_before(day: date) -> Q:
    """Details of people of 18 up to 65 who live here, or settle before the day: those whom a case manager guides."""
    today = clock.today()
    return Q(settled_date__lt=day, birth_date__gt=_years_ago(today, 65), birth_date__lte=_years_ago(today, 18)) & (
        Q(left_date__isnull=True) | Q(left_date__gt=today)
    )


def _years_ago(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return date(day.year - years, 2, 28)
