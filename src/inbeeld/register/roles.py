"""Who may do what, in words of the work. What a role may see of a person is in `web.access`."""

from enum import StrEnum


class Role(StrEnum):
    CASE_MANAGER = "case_manager"
    """The own caseload, and those of colleagues while covering, with a reason."""
    TEAM_LEADER = "team_leader"
    """All people of the municipality, and the numbers."""
    POLICY_OFFICER = "policy_officer"
    """Numbers only."""
    RESEARCHER = "researcher"
    """Runs the survey: its answers, and who is asked. Published tables; no persons of a register."""
    PRIVACY_OFFICER = "privacy_officer"
    """Who read whom; what is held on a person; retention."""
    ADMINISTRATOR = "administrator"
    """Accounts and settings; no persons."""


SEES_PEOPLE = (Role.CASE_MANAGER, Role.TEAM_LEADER)
SEES_NUMBERS = (Role.CASE_MANAGER, Role.TEAM_LEADER, Role.POLICY_OFFICER)
