"""A finding is worked out, in a thread or by a command: learnt, let out by disclosure, kept.

How far it is stands in the cache, which all processes of the server share. What tells nothing of itself for two
minutes was cut short, with its server, and may begin again.
"""

import logging

from django.core.cache import cache
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from inbeeld.disclosure import DEFAULT, release_effects
from inbeeld.evidence.learning import learn
from inbeeld.evidence.practice import cost_of_a_place
from inbeeld.evidence.progress import Progress, unseen
from inbeeld.facts.errors import InBeeldError
from inbeeld.register.actions.finding import fail_finding, keep_finding
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Employee, Finding
from inbeeld.web.background import in_background
from inbeeld.web.evidence.asking import question_of
from inbeeld.web.evidence.kept import told
from inbeeld.web.evidence.telling import points

logger = logging.getLogger("inbeeld")
ALIVE = 120
"""Seconds."""
BUG = gettext_noop("Something went wrong on our side. Try again, or ask your administrator.")


def start(finding: Finding, by: Employee) -> None:
    tell(finding, 0.0)
    language = translation.get_language() or "nl"

    def work() -> None:
        with translation.override(language):
            work_out(finding, by, lambda done, steps: tell(finding, done / steps))

    in_background(work)


def work_out(finding: Finding, by: Employee, progress: Progress = unseen) -> None:
    """What cannot be learnt is told; of a bug only its kind is logged, for its text may hold facts of people."""
    question, design = question_of(finding)
    try:
        caseload = caseload_of(finding.municipality)
        released = release_effects(learn(caseload, question, design, progress), DEFAULT)
        cost = cost_of_a_place(caseload, finding.instrument)
        keep_finding(finding=finding, said=points(released), released=told(released, cost), by=by)
    except InBeeldError as wrong:
        fail_finding(finding=finding, why=str(wrong))
    except Exception as bug:
        logger.error("Working out a finding stopped: %s", type(bug).__name__)
        fail_finding(finding=finding, why=_(BUG))


def tell(finding: Finding, share: float) -> None:
    """How far it is, from 0 to 1."""
    cache.set(_name(finding), share, ALIVE)


def how_far(finding: Finding) -> float | None:
    """None for one that is not being worked on."""
    return None if finding.found_at or finding.failed else cache.get(_name(finding))


def _name(finding: Finding) -> str:
    return f"finding:{finding.pk}"
