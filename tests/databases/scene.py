"""Asked from outside, in a process with a database of its own: `python -m tests.databases.scene question`."""

import json
import sys
import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import django
from django.db import connection
from django.test import Client

django.setup()

from inbeeld.register.actions.recording import correct, record  # noqa: E402
from inbeeld.register.caseload import caseload_of  # noqa: E402
from inbeeld.register.errors import StaleError  # noqa: E402
from inbeeld.register.models import Audit, Contact, Employee, Municipality, PlanStep  # noqa: E402
from tests import world as small  # noqa: E402
from tests.databases.respondents import two_respondents_at_once  # noqa: E402


def family() -> dict[str, Any]:
    """Three people of one household in the care of somebody who is logged in."""
    world = small.make_world()
    names = ("Senait Tekle", "Yonas Tekle", "Ruta Tekle")
    people = [
        small.someone(world.leader, f"200{n}", name, guided_by=world.samira, household_id="H1")
        for n, name in enumerate(names)
    ]
    browser = Client()
    browser.force_login(world.samira, backend="django.contrib.auth.backends.ModelBackend")
    return {"people": [str(person.id) for person in people], "session": browser.cookies["sessionid"].value}


def recorded() -> dict[str, Any]:
    """All contacts and steps, and what the audit says was written."""
    return {
        "contacts": [[str(one.id), str(one.person_id), one.about] for one in Contact.objects.all()],
        "steps": [[str(one.id), str(one.person_id), one.what] for one in PlanStep.objects.all()],
        "audits": [audit.facts for audit in Audit.objects.filter(action="contacts.recorded")],
    }


def register() -> dict[str, Any]:
    """Everything that an export would hold, who works here, and how much is in the log."""
    caseloads = {place.code: caseload_of(place).tables for place in Municipality.objects.all()}
    return {
        "caseloads": {
            code: {name: frame.write_csv() for name, frame in told.items()} for code, told in caseloads.items()
        },
        "employees": sorted(Employee.objects.values_list("username", flat=True)),
        "audits": Audit.objects.count(),
    }


def two_at_once() -> list[dict[str, Any]]:
    """Many times over: two people open the same step, and save it at the same moment."""
    world = small.make_world()
    return [_save_twice(world, nth) for nth in range(25)]


def _save_twice(world: small.World, nth: int) -> dict[str, Any]:
    agreed, what = date(2026, 5, 1), f"step {nth}"
    step = record(model=PlanStep, person=world.aster, by=world.samira, what=what, agreed_on=agreed)
    told: list[list[str]] = []
    ready = threading.Barrier(2)

    def save(who: Employee, text: str) -> None:
        mine = PlanStep.objects.select_related("person").get(pk=step.pk)
        ready.wait()
        try:
            told.append(["saved", correct(fact=mine, why="agreed anew", by=who, what=text).what])
        except StaleError as stale:
            told.append(["stale", stale.latest.values()["what"]])
        connection.close()

    savers = [
        threading.Thread(target=save, args=(world.samira, "of Samira")),
        threading.Thread(target=save, args=(world.leader, "of the leader")),
    ]
    for saver in savers:
        saver.start()
    for saver in savers:
        saver.join()
    current = PlanStep.current.get(key=step.key)
    return {"told": sorted(told), "current": current.what, "versions": [one.what for one in current.history()]}


QUESTIONS: dict[str, Callable[[], Any]] = {
    "family": family,
    "recorded": recorded,
    "register": register,
    "two_at_once": two_at_once,
    "two_respondents_at_once": lambda: two_respondents_at_once(small.make_world()),
}

if __name__ == "__main__":
    json.dump(QUESTIONS[sys.argv[1]](), sys.stdout)
