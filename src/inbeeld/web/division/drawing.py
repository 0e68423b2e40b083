"""Lots are drawn for a division, and the proposal is kept."""

from inbeeld.guidance.division import propose
from inbeeld.register.actions.dividing.drawing import keep_proposal
from inbeeld.register.models import Division, Employee
from inbeeld.web.division.asking import drawn, request, told
from inbeeld.web.division.finding import taking_part


def draw_lots(division: Division, seed: int, *, by: Employee) -> None:
    """Raises CollisionError where the floors and duties cannot all be met, and RefusedError where somebody else was
    first."""
    lines = taking_part(division)
    proposal = propose(request(division, lines, division.floors, seed))
    keep_proposal(
        division=division,
        seed=seed,
        worth=proposal.worth,
        told=told(proposal),
        lines=drawn(proposal, lines),
        by=by,
    )
