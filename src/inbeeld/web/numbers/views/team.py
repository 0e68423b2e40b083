"""How the work is divided, who is not in view, and why people take part in nothing."""

from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.guidance.instruments import CASELOAD
from inbeeld.register import clock
from inbeeld.register.models.evidence import looking
from inbeeld.register.roles import Role
from inbeeld.report.sections.why_not import why_not
from inbeeld.report.subject import subject
from inbeeld.web.access import Request, page
from inbeeld.web.evidence.known import known_at
from inbeeld.web.numbers import more_hours
from inbeeld.web.numbers.asked import Asked
from inbeeld.web.numbers.measuring import Figures
from inbeeld.web.numbers.more_hours import MoreHoursForm
from inbeeld.web.numbers.tasks import tasks, told_line
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.numbers.waiting import kept_signals
from inbeeld.web.numbers.workload import guided_by_nobody, loads
from inbeeld.web.templatetags.told import language

OUT_OF_SIGHT = ("not_in_view", "dedicated_case_manager")


@page(Role.TEAM_LEADER, Role.POLICY_OFFICER)
def team(request: Request) -> HttpResponse:
    """A policy officer sees the municipality as a whole: what is known per employee stays with the team leader."""
    municipality, today = place_of(request), clock.today()
    about = subject(Figures(municipality).findings(Asked(today)), language())
    told = {
        "lines": [told_line(about.everybody, line, about.speech) for line in OUT_OF_SIGHT],
        "tasks": list(tasks(about.everybody, request.user, about.speech, OUT_OF_SIGHT)),
        "why_not": why_not(about),
    }
    if request.user.may(Role.TEAM_LEADER):
        kept = kept_signals(municipality)
        form = MoreHoursForm(request.GET if "hours" in request.GET else None)
        told |= {
            "loads": loads(municipality, today, kept, language()),
            "nobody": guided_by_nobody(kept, language()),
            "kept": kept,
            "known": known_at(looking.CASELOAD, request, [CASELOAD]),
            "more_hours": form,
            "answer": more_hours.told(municipality, form, today, language()),
        }
    return render(request, "numbers/team.html", told)
