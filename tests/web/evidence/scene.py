"""A finding on a language course, made up, as if it had been worked out."""

from dataclasses import replace

from inbeeld.disclosure import DEFAULT, release_effects
from inbeeld.evidence import Learned
from inbeeld.register.actions.finding import begin_finding, keep_finding
from inbeeld.register.models import Finding
from inbeeld.web.evidence.kept import told
from inbeeld.web.evidence.telling import points
from tests.report.evidence.made import emulated
from tests.world import HERE, TODAY, World

QUESTION = {"outcome": "in_paid_work", "design": "auto", "by": ["sex"]}
DAY = TODAY.replace(day=1)


def found(world: World, learned: Learned | None = None) -> Finding:
    finding = begin_finding(instrument="language_course", day=DAY, question=QUESTION, by=world.policy)
    ours = replace(learned or emulated(), municipalities=(HERE,))
    released = release_effects(ours, DEFAULT)
    keep_finding(finding=finding, said=points(released), released=told(released, 2400.0), by=world.policy)
    finding.refresh_from_db()
    return finding
