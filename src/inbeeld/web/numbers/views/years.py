"""Where people are month after month, since they settled, got a permit or left benefit; of everybody or by group."""

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from inbeeld.register import clock
from inbeeld.register.roles import SEES_NUMBERS
from inbeeld.report.curves.content import followed_until, sections
from inbeeld.report.curves.years import years as told_years
from inbeeld.timeline.states import SETTLED
from inbeeld.web.access import Request, page
from inbeeld.web.numbers.forms import YearsForm
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.numbers.years import followed
from inbeeld.web.templatetags.told import language


@page(*SEES_NUMBERS)
def years(request: Request) -> HttpResponse:
    origin, by, form = _asked(request.GET)
    found = followed(place_of(request), origin, by, clock.today())
    told = {"form": form, "empty": found is None}
    if found:
        about = told_years(found, language())
        first, *rest = sections(about)
        told |= {"until": followed_until(about), "answer": first, "sections": rest}
    return render(request, "numbers/years.html", told)


def _asked(data: QueryDict) -> tuple[str, tuple[str, ...], YearsForm]:
    """Where the question cannot be answered: everybody since they settled, and the form says what is wrong."""
    form = YearsForm({"origin": SETTLED} | data.dict())
    if not form.is_valid():
        return SETTLED, (), form
    by = form.cleaned_data["by"]
    return form.cleaned_data["origin"], (by,) if by else (), form
