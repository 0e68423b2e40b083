"""What helps, in the register of the demo: worked out of the instrument of which places were drawn by lot."""

from datetime import date

from inbeeld.register.actions.finding import begin_finding
from inbeeld.register.models import Municipality
from inbeeld.register.roles import Role
from inbeeld.web.evidence.asking import FIRST, day_of
from inbeeld.web.evidence.working import work_out

DRAWN = "work_experience"
"""By lottery it takes seconds; the other instruments are for who tries the page."""


def fill_findings(here: Municipality, today: date) -> None:
    """As the policy officer would have asked it."""
    officer = here.employees.get(role=Role.POLICY_OFFICER)
    question = {"outcome": FIRST, "design": "lottery", "by": []}
    work_out(begin_finding(instrument=DRAWN, day=day_of(today), question=question, by=officer), officer)
