"""What is found while somebody types."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from inbeeld.web.access import EVERYBODY, Request, page
from inbeeld.web.occupations.field import Choose


@page(*EVERYBODY)
def found(request: Request) -> HttpResponse:
    """The boxes to tick, below the field of which the request tells the name and the id."""
    if not (name := request.GET.get("field")):
        raise Http404
    choose = Choose(several="several" in request.GET)
    typed = choose.value_from_datadict(request.GET, None, name)
    context = choose.get_context(name, typed, {"id": request.GET.get("id", f"id_{name}")})
    return render(request, "occupations/options.html", context)
