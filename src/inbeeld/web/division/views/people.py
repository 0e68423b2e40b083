"""Who takes part in a division that was not drawn yet: what the rule looks at, their wishes, and who is left out."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from inbeeld.guidance.division.rule import Rule
from inbeeld.register.actions.dividing.setting_up import leave_out, rank_wishes
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import DivisionLine
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page, visible_person
from inbeeld.web.division.finding import line_of, open_one, titles
from inbeeld.web.division.forms import WhyForm, WishesForm
from inbeeld.web.division.rules import read
from inbeeld.web.division.wording import fact_name, fact_value
from inbeeld.web.people.names import names_of

ON_A_PAGE = 50


@page(Role.TEAM_LEADER)
def people(request: Request, division: int) -> HttpResponse:
    one = open_one(request, division)
    lines = one.lines.select_related("person").order_by("person__number")
    shown, named, rule = Paginator(lines, ON_A_PAGE).get_page(request.GET.get("page")), titles([one]), read(one.rule)
    wishing = [line for line in shown if not line.left_out] if len(named) > 1 else []
    form = WishesForm(request.POST or None, lines=wishing, titles=named)
    if request.method == "POST" and form.is_valid() and _saved(request, form):
        return redirect(f"{request.path}?page={shown.number}")
    told = {
        "division": one,
        "page": shown,
        "form": form,
        "facts": [fact_name(fact) for fact in rule.facts],
        "rows": list(_rows(shown, form, rule)),
        "inside": lines.filter(left_out="").count(),
        "places": sum(one.places.values()),
    }
    return render(request, "division/people.html", told)


def _rows(lines: Any, form: WishesForm, rule: Rule) -> Iterator[dict[str, Any]]:
    names = names_of(line.person for line in lines)
    for line in lines:
        facts = [(fact_name(fact), fact_value(fact, line.facts.get(fact))) for fact in rule.facts]
        wishes = form.of(line) if line in form.lines else []
        yield {"line": line, "name": names[line.person_id], "facts": facts, "wishes": wishes}


def _saved(request: Request, form: WishesForm) -> bool:
    """Or else the form says why not."""
    division = form.lines[0].division if form.lines else None
    try:
        if division:
            rank_wishes(division=division, wishes=form.wishes(), by=request.user)
    except RefusedError as wrong:
        form.add_error(None, str(wrong))
        return False
    messages.success(request, _("The wishes were saved."))
    return True


@page(Role.TEAM_LEADER)
def out(request: Request, division: int, id: UUID) -> HttpResponse:
    """Somebody takes no part after all, with a reason; or takes part again."""
    one, person = open_one(request, division), visible_person(request, id)
    line: DivisionLine = line_of(one, person.pk)
    form = WhyForm(request.POST or None)
    if request.method == "POST" and (line.left_out or form.is_valid()):
        try:
            leave_out(line=line, why="" if line.left_out else form.cleaned_data["why"], by=request.user)
        except RefusedError as wrong:
            messages.error(request, str(wrong))
        return redirect("division:people", one.pk)
    told = {"division": one, "line": line, "name": names_of([person])[person.pk], "form": form}
    return render(request, "division/out.html", told)
