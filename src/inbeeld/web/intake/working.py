"""Checking and receiving a delivery in a thread, so that no page waits for it. How far it is stands on disk.

No queue server is needed: when the process ends, its lock ends with it, the transaction is undone, and the page says
that the work can be started again.
"""

import logging
import os
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.check import Checked
from inbeeld.facts.errors import CaseloadError, InBeeldError
from inbeeld.facts.raw_table import RawTable
from inbeeld.register import clock
from inbeeld.register.actions.receiving import receive_caseload
from inbeeld.register.admission import check_for
from inbeeld.register.models import Employee
from inbeeld.web.background import in_background
from inbeeld.web.intake import refused
from inbeeld.web.intake.delivery import CHECKED, CHECKING, FAILED, RECEIVED, RECEIVING, Delivery, State
from inbeeld.web.intake.mending import mended
from inbeeld.web.intake.problems import problem

logger = logging.getLogger("inbeeld")
BUG = gettext_noop("Something went wrong on our side. Nothing was changed. Try again, or ask your administrator.")


def start(employee: Employee, stage: str) -> bool:
    """Checks or receives the employee's delivery. False while it is being worked on already."""
    delivery = Delivery.of(employee)
    lock = delivery.lock()
    if lock is None:
        return False
    before = delivery.state() if delivery.exists() else State()
    began = before.began or clock.now().isoformat()
    state = delivery.tell(before, stage=stage, began=began, problems=(), table="", done=0, total=0)
    job = _Job(delivery, employee, translation.get_language() or "nl")
    in_background(lambda: _guarded(job, state, lock))
    return True


@dataclass(frozen=True)
class _Job:
    delivery: Delivery
    employee: Employee
    language: str

    def read(self) -> tuple[Checked, dict[str, RawTable]]:
        place = self.employee.municipality
        assert place is not None  # the page is for team leaders, who have one
        delivered = mended(read_caseload(self.delivery.package), self.delivery.mends())
        return check_for(place, delivered, clock.today()), delivered

    def run(self, state: State) -> None:
        checked, delivered = self.read()
        refused.keep(self.delivery, checked, delivered)
        self.delivery.all_checked()
        state = self.delivery.tell(state, tallies=_tallies(checked), added={})
        if state.stage == CHECKING:
            self.delivery.tell(state, stage=CHECKED)
        else:
            self.receive(state, checked)

    def receive(self, state: State, checked: Checked) -> None:
        def on_progress(table: str, done: int, total: int) -> None:
            self.delivery.tell(state, table=table, done=done, total=total)

        added = receive_caseload(checked.caseload, by=self.employee, on_progress=on_progress)
        if not state.refused:
            self.delivery.forget_rows()
        self.delivery.tell(state, stage=RECEIVED, added=added)


def _guarded(job: _Job, state: State, lock: int) -> None:
    try:
        with translation.override(job.language):
            _told(job, state)
    finally:
        os.close(lock)


def _told(job: _Job, state: State) -> None:
    """What cannot be read is told; of a bug only its kind is logged, for its text may hold what was delivered."""
    try:
        job.run(state)
    except CaseloadError as wrong:
        told = tuple(problem(one, job.delivery) for one in wrong.problems)
        job.delivery.tell(state, stage=FAILED, problems=told)
    except InBeeldError as wrong:
        job.delivery.tell(state, stage=FAILED, problems=(str(wrong),))
    except Exception as bug:
        logger.error("Intake stopped at %s: %s", state.stage, type(bug).__name__)
        job.delivery.tell(state, stage=FAILED, problems=(_(BUG),))


def _tallies(checked: Checked) -> tuple[dict[str, object], ...]:
    return tuple(
        {"table": tally.table, "read": tally.read, "accepted": tally.accepted, "refused": tally.refused}
        for tally in checked.tallies
    )


__all__ = ["CHECKING", "RECEIVING", "in_background", "start"]
