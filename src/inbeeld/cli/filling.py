"""Fills an empty register with the made-up region, as its municipalities of today would have recorded it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
from rich.progress import Progress

from inbeeld.cli.filling_division import fill_division
from inbeeld.cli.filling_findings import fill_findings
from inbeeld.cli.filling_survey import fill_survey
from inbeeld.cli.intake import Delivery
from inbeeld.demo.at_employers import conversation_texts, whom_to_call
from inbeeld.demo.names import local_name, names
from inbeeld.demo.placements import placements
from inbeeld.demo.plans import contact_texts, helper_names, plans
from inbeeld.demo.shifted import shifted
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.municipalities import successor_on
from inbeeld.register import clock
from inbeeld.register.actions.employers import add_contact_person
from inbeeld.register.actions.employing import employ
from inbeeld.register.actions.municipalities import welcome
from inbeeld.register.actions.people import assign
from inbeeld.register.actions.receiving import receive_caseload
from inbeeld.register.actions.snapshots import FIGURES, publish
from inbeeld.register.models import Assignment, Employee, Employer, Municipality, Person, Snapshot
from inbeeld.register.roles import Role
from inbeeld.web.accounts.made_up import PASSWORD, make_accounts
from inbeeld.web.numbers.comparing import prepare
from inbeeld.web.numbers.months import keep_months
from inbeeld.web.numbers.waiting import keep_signals

TEXTS_SINCE = timedelta(days=400)
MONTHS = 12
Tables = dict[str, pl.DataFrame]


def fill(delivery: Delivery, seed: int, progress: Progress) -> None:
    """A caseload per municipality, its case managers, and the demo accounts in the two largest municipalities."""
    today = clock.today()
    merged = _by_municipality(delivery, today)
    task = progress.add_task("Filling the register", total=len(merged))
    busiest = {}
    for code, tables in merged.items():
        busiest[code] = _receive(welcome(code=code), tables, seed, today)
        progress.advance(task)
    largest = _make_employees(busiest, seed)
    progress.add_task("Dividing places", total=None)
    fill_division(largest, today, seed)
    progress.add_task("Learning what helps", total=None)
    fill_findings(largest, today)
    progress.add_task("Counting the months", total=None)
    _as_after_a_year_of_nights(largest, today)
    progress.add_task("Running the survey", total=None)
    fill_survey(today, largest.code, seed)


def _as_after_a_year_of_nights(largest: Municipality, today: date) -> None:
    """What `inbeeld-web nightly` would have kept: a year of months where the demo accounts look, elsewhere the last
    one, which all have published, so that it can be compared."""
    for here in Municipality.objects.all():
        keep_signals(here, today)
        keep_months(here, today, MONTHS if here == largest else 1)
        _publish_last_month(here)
    prepare()


def _publish_last_month(here: Municipality) -> None:
    officer = _employ(here, Role.POLICY_OFFICER, f"beleid-{here.code.lower()}", ("Beleid", here.name))
    publish(snapshot=Snapshot.objects.filter(municipality=here, kind=FIGURES).latest("day"), by=officer)


def _by_municipality(delivery: Delivery, today: date) -> dict[str, Tables]:
    """The accepted rows, brought to today, under the municipality that they belong to today."""
    parts: dict[str, list[Tables]] = {}
    for name, checked in delivery.checked.items():
        code = successor_on(Path(name).name[:6], today)
        parts.setdefault(code, []).append(shifted(checked.caseload.tables, today))
    return {code: _together(several) for code, several in sorted(parts.items())}


def _together(several: Sequence[Tables]) -> Tables:
    known = dict.fromkeys(name for tables in several for name in tables)
    return {name: pl.concat(tables[name] for tables in several if name in tables) for name in known}


def _receive(here: Municipality, tables: Tables, seed: int, today: date) -> list[str]:
    """Gives the numbers of the case managers, who guides most first."""
    planned = tables | plans(tables["persons"], seed, today) | placements(tables, seed, today)
    intake = employ(
        username=f"import-{here.code.lower()}",
        role=Role.ADMINISTRATOR,
        municipality=here,
        first_name="Import",
        by=None,
    )
    receive_caseload(Caseload.of(planned), by=intake, private=_private(planned, seed, today))
    _tell_whom_to_call(tables, intake, seed)
    return _busiest_first(tables, today)


def _tell_whom_to_call(tables: Tables, by: Employee, seed: int) -> None:
    called = whom_to_call(tables["employers"], seed) if "employers" in tables else []
    employers = {one.key: one for one in Employer.current.filter(municipality=by.municipality)}
    for one in called:
        add_contact_person(
            employer=employers[one.employer_id], name=one.name, role=one.role, telephone=one.telephone, by=by
        )


def _private(tables: Tables, seed: int, today: date) -> dict[str, dict[str, dict[str, Any]]]:
    """Names and what was spoken about: in the register, but in no caseload."""
    texts = contact_texts(tables["contacts"], seed, today - TEXTS_SINCE) if "contacts" in tables else {}
    spoken = conversation_texts(tables["conversations"], seed) if "conversations" in tables else {}
    return {
        "persons": _each("name", names(tables["persons"], seed)),
        "contacts": _each("about", texts),
        "conversations": _each("about", spoken),
        "helpers": _each("name", helper_names(tables["helpers"], seed)),
    }


def _each(field: str, told: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    return {key: {field: text} for key, text in told.items()}


def _busiest_first(tables: Tables, today: date) -> list[str]:
    here = tables["persons"].filter(pl.col("left_date").is_null() | (pl.col("left_date") > today))
    guided = tables["assignments"].filter(pl.col("end").is_null() | (pl.col("end") > today))
    counted = guided.join(here, on="person_id", how="semi").group_by("case_manager_id").len()
    return counted.sort(["len", "case_manager_id"], descending=[True, False])["case_manager_id"].to_list()


def _make_employees(busiest: Mapping[str, Sequence[str]], seed: int) -> Municipality:
    """The demo accounts in the largest municipality, and everybody who guides somebody today, without a password."""
    first, second, *_ = sorted(busiest, key=lambda code: -len(busiest[code]))
    largest = Municipality.objects.get(code=first)
    accounts = make_accounts(largest, busiest[first])
    beside = Municipality.objects.get(code=second)
    _employ(beside, Role.TEAM_LEADER, "teamleider-2", local_name(99, seed), password=PASSWORD)
    for code, numbers in busiest.items():
        _make_case_managers(Municipality.objects.get(code=code), numbers, seed)
    _hand_over_a_few(accounts["klantmanager"], busiest[first][-1], accounts["teamleider"])
    return largest


def _make_case_managers(here: Municipality, numbers: Sequence[str], seed: int) -> None:
    taken = set(Employee.objects.filter(municipality=here).values_list("number", flat=True))
    for nth, number in enumerate(numbers):
        if number not in taken:
            _employ(here, Role.CASE_MANAGER, number.lower(), local_name(nth, seed), number=number)


def _employ(
    here: Municipality,
    role: Role,
    username: str,
    name: tuple[str, str],
    number: str = "",
    password: str | None = None,
) -> Employee:
    return employ(
        username=username,
        role=role,
        municipality=here,
        number=number,
        first_name=name[0],
        last_name=name[1],
        password=password,
        by=None,
    )


def _hand_over_a_few(to: Employee, giver: str, by: Employee) -> None:
    """So that there is a handover to be read."""
    guided = Assignment.current.filter(municipality=by.municipality, case_manager=giver, end__isnull=True)
    people = Person.objects.filter(pk__in=guided.values("person")).order_by("number")[:3]
    reason = "Uw collega gaat minder uren werken."
    assign(people=people, to=to, start=clock.today(), reason=reason, by=by, instead_of=giver)
