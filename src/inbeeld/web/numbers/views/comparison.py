"""Municipalities beside each other, given who lives there."""

from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.figures.definition import definition
from inbeeld.outcomes.comparison.compare import FEWEST
from inbeeld.register.roles import Role
from inbeeld.report.comparison.fair import fair_blocks
from inbeeld.report.labels import title_of
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.numbers.comparing import compared_month
from inbeeld.web.numbers.forms import OUTCOMES, CompareForm
from inbeeld.web.templatetags.told import language

READERS = (Role.TEAM_LEADER, Role.POLICY_OFFICER, Role.RESEARCHER)
"""Who reads what municipalities published. Case managers see the figures of their own municipality."""


@page(*READERS)
def comparison(request: Request) -> HttpResponse:
    form, words = CompareForm(request.GET or {"outcome": OUTCOMES[0]}), speech(language())
    outcome = form.cleaned_data["outcome"] if form.is_valid() else OUTCOMES[0]
    month = compared_month(outcome)
    told = {
        "form": form,
        "title": title_of(definition(outcome), words),
        "outcome": outcome,
        "month": month,
        "needed": FEWEST,
        "blocks": tuple(fair_blocks(month.fair, words)) if month and month.fair else (),
    }
    return render(request, "numbers/comparison.html", told)
