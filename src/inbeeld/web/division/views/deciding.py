"""A person in a division: why it was proposed so, what else is possible, and what somebody decides."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from inbeeld.register.actions.dividing.deciding import accept, deviate, give_to_next
from inbeeld.register.division import left, standings
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Division, DivisionLine, Offer, Person
from inbeeld.register.models.evidence.looking import DIVISION
from inbeeld.register.roles import SEES_PEOPLE, Role
from inbeeld.web.access import Request, opened_person, page, visible_person
from inbeeld.web.division.finding import found, line_of, seen, titles
from inbeeld.web.division.forms import NO_PLACE, DeviateForm
from inbeeld.web.division.rules import read
from inbeeld.web.division.wording import change_in_words, duty_of, fact_name, fact_value, grounds
from inbeeld.web.evidence.known import carried, chosen
from inbeeld.web.people.names import name_of


@page(*SEES_PEOPLE)
def person(request: Request, division: int, id: UUID) -> HttpResponse:
    one = _drawn(request, division)
    return _page(request, one, opened_person(request, id), None)


@page(*SEES_PEOPLE)
@require_POST
def deviate_from(request: Request, division: int, id: UUID) -> HttpResponse:
    one, who = _drawn(request, division), visible_person(request, id)
    line = line_of(one, who.pk)
    form = DeviateForm(request.POST, offers=_possible(one, line))
    if not form.is_valid():
        return _page(request, one, who, form)
    told = form.cleaned_data
    try:
        deviate(
            line=line, offer=None if told["offer"] == NO_PLACE else told["offer"], why=told["why"], by=request.user
        )
    except RefusedError as wrong:
        form.add_error(None, str(wrong))
        return _page(request, one, who, form)
    chosen(request, _kind(line.division, told["offer"]))
    messages.success(request, _("Written down, with your reason."))
    return redirect("division:division", one.pk)


@page(*SEES_PEOPLE)
@require_POST
def accept_ticked(request: Request, division: int) -> HttpResponse:
    """What was proposed for everybody who is ticked. Whoever one may not see is not among them."""
    one = _drawn(request, division)
    ticked = set(request.POST.getlist("person"))
    lines = [row.line for row in seen(request, one) if str(row.line.person_id) in ticked]
    if not lines:
        messages.error(request, _("Nobody was ticked. Tick the people for whom you take over the proposal."))
        return redirect("division:division", one.pk)
    try:
        accept(division=one, lines=lines, by=request.user)
    except RefusedError as wrong:
        messages.error(request, str(wrong))
    else:
        chosen(request, _kind(one, lines[0].proposed))
        text = ngettext(
            "For %(n)s person you took over the proposal.", "For %(n)s people you took over the proposal.", len(lines)
        )
        messages.success(request, text % {"n": len(lines)})
    return redirect("division:division", one.pk)


@page(Role.TEAM_LEADER)
@require_POST
def next_one(request: Request, division: int, id: UUID) -> HttpResponse:
    """A place that came free goes to who is next."""
    one, who = _drawn(request, division), visible_person(request, id)
    try:
        give_to_next(line=line_of(one, who.pk), offer=request.POST.get("offer", ""), by=request.user)
    except RefusedError as wrong:
        messages.error(request, str(wrong))
    else:
        messages.success(request, _("The place was offered to who is next."))
    return redirect("division:division", one.pk)


def _drawn(request: Request, division: int) -> Division:
    one = found(request, division)
    if not one.is_proposed:
        raise Http404
    return one


def _possible(division: Division, line: DivisionLine) -> list[tuple[str, str]]:
    """No place, and the places that are left; not what stands already."""
    rows = standings(division)
    free, named = left(division, rows), titles([division])
    stands = next(row for row in rows if row.line.pk == line.pk).given
    offers = [(key, named.get(key, key)) for key in division.places if free[key] > 0 and key != stands]
    return [*offers, *([(NO_PLACE, _("no place"))] if stands else [])]


def _page(request: Request, division: Division, person: Person, form: DeviateForm | None) -> HttpResponse:
    line = line_of(division, person.pk)
    rows = standings(division)
    standing = next(row for row in rows if row.line.pk == line.pk)
    rule, named = read(division.rule), titles([division])
    possible, kinds = _possible(division, line), sorted(set(_kinds(division).values()))
    told: dict[str, Any] = {
        "division": division,
        "person": person,
        "name": name_of(person),
        "line": line,
        "standing": standing,
        "proposed": named.get(line.proposed or "", line.proposed),
        "given": named.get(standing.given or "", standing.given),
        "duty": duty_of(rule, line.duty),
        "grounds": list(grounds(rule, line.points_of)),
        "facts": [(fact_name(fact), fact_value(fact, line.facts.get(fact))) for fact in rule.facts],
        "drawn": line.chance is not None and 0 < line.chance < 1,
        "equals": sum(row.line.equals == line.equals for row in rows),
        "chances": [(named.get(key, key), chance) for key, chance in sorted(line.chances.items())],
        "next_best": named.get(line.next_best or "", line.next_best),
        "change": change_in_words(line.change, named),
        "kinds": kinds,
        "known": carried(request, DIVISION, kinds),
        "choices": line.choices.select_related("by").order_by("at"),
        "named": named,
        "form": form or DeviateForm(offers=possible),
        "possible": possible,
    }
    return render(request, "division/person.html", told, status=422 if form else 200)


def _kinds(division: Division) -> dict[str, str]:
    """By the key of the offer."""
    offers = Offer.current.filter(municipality=division.municipality_id, key__in=list(division.places))
    return dict(offers.values_list("key", "kind"))


def _kind(division: Division, offer: str | None) -> str:
    """The instrument that was chosen; empty for no place."""
    return _kinds(division).get(offer or "", "")
