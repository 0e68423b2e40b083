"""The audit row of what is done in a wave. Its ids are of no person: a respondent is told by the key."""

from datetime import datetime

from inbeeld.register.models import Audit, Employee, SurveyLink

RESPONDENT = "respondent"


def audited(action: str, at: datetime, *, by: Employee | SurveyLink, municipality: str = "", **told: object) -> None:
    """Within the transaction of the action."""
    if isinstance(by, Employee):
        who, role = by.get_username(), by.role
    else:
        who, role = by.respondent.key, RESPONDENT
    Audit.objects.create(at=at, by=who, role=role, municipality=municipality, action=action, told=told)
