"""Covering for a colleague: a case manager sees that caseload for a while, for a reason that is kept."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from inbeeld.register import clock
from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Cover, Employee

LONGEST = timedelta(days=31)


def cover(*, colleague: Employee, reason: str, until: date, by: Employee) -> Cover:
    """From today up to and including `until`, a month at most; then it must be said again."""
    today = clock.today()
    if colleague.municipality_id != by.municipality_id or not colleague.number or colleague == by:
        raise RefusedError(_("You can cover for a case manager of your own municipality."))
    if not today <= until <= today + LONGEST:
        raise RefusedError(_("Covering ends within a month. Say it again if it takes longer."))
    with acting("cover.begun", by=by) as act:
        act.told = {"colleague": colleague.number, "until": until.isoformat()}
        return Cover.objects.create(
            employee=by, colleague=colleague.number, reason=reason, start=today, until=until, at=act.at
        )
