"""From a number to the people, for whoever may see them: the figures that are somebody's own task.

The number comes through disclosure like all others; the page with the people says who they are today.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.urls import reverse

from inbeeld.figures.definition import definition
from inbeeld.guidance.signals import signal
from inbeeld.register.models import Employee
from inbeeld.register.roles import Role
from inbeeld.report.cells import absence
from inbeeld.report.labels import part_name, title_of
from inbeeld.report.pictures import share_in_words
from inbeeld.report.reading import Reading, Row
from inbeeld.report.speech import Speech, sentence

TASKS: Mapping[str, tuple[str, ...]] = {
    "not_in_view": ("no_contact", "never_seen"),
    "dedicated_case_manager": ("no_case_manager",),
    "everyone.nothing_offered": ("place_free",),
    "everyone.offered_or_waiting": ("no_answer",),
    "profile_known": ("profile_unknown",),
    "temporary_contract": ("contract_ending",),
    "returned_to_benefit": ("benefit_resumed",),
}
"""Per line of a figure, the signals of the people to whom it leads."""


@dataclass(frozen=True)
class Way:
    title: str
    address: str


@dataclass(frozen=True)
class Task:
    title: str
    definition: str
    number: str
    ways: tuple[Way, ...] = ()


def tasks(reading: Reading, employee: Employee, speech: Speech, wanted: tuple[str, ...] = ()) -> Iterator[Task]:
    page = people_page(employee)
    if page is None:
        return
    for line, signals in TASKS.items():
        row = reading.line(line)
        if row and not row.missing and row.denominator != 0 and (not wanted or line in wanted):
            yield replace(told_line(reading, line, speech), ways=tuple(_ways(page, signals, speech)))


def told_line(reading: Reading, line: str, speech: Speech) -> Task:
    """A line of a figure in words, with its base."""
    row, figure = reading.line(line), definition(line)
    named = sentence(part_name(row.part, speech)) if row and row.part else title_of(figure, speech)
    return Task(named, figure.id, _number(row, speech))


def _number(row: Row | None, speech: Speech) -> str:
    if row is None:
        return "–"
    return absence(row, speech) if row.value is None else share_in_words(row, row.value, speech)


def people_page(employee: Employee) -> str | None:
    """Of a team leader everybody, of a case manager the own people. The other roles see nobody."""
    if employee.may(Role.TEAM_LEADER):
        return reverse("people:team")
    return reverse("people:caseload") if employee.may(Role.CASE_MANAGER) else None


def _ways(page: str, signals: tuple[str, ...], speech: Speech) -> Iterator[Way]:
    for one in signals:
        yield Way(signal(one).title[speech.language], f"{page}?reason={one}")
