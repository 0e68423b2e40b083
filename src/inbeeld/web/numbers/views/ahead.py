"""Looking ahead: the people of today two years on, as observed and as if."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from inbeeld.disclosure import ReleasedProjection
from inbeeld.facts.errors import RequestError
from inbeeld.outcomes.ahead.as_if import AS_OBSERVED
from inbeeld.register import clock
from inbeeld.register.roles import SEES_NUMBERS
from inbeeld.report.ahead import answer, below
from inbeeld.report.speech import speech
from inbeeld.web.access import Request, page
from inbeeld.web.numbers.forms import AheadForm
from inbeeld.web.numbers.measuring import Figures
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.templatetags.told import language


@page(*SEES_NUMBERS)
def ahead(request: Request) -> HttpResponse:
    form, words = AheadForm(request.GET), speech(language())
    found = _found(Figures(place_of(request)), form)
    told = {"answer": answer(found, clock.today(), words), "below": below(found, words)} if found else {}
    return render(request, "numbers/ahead.html", {"form": form, **told})


def _found(figures: Figures, form: AheadForm) -> ReleasedProjection | None:
    """Where what is asked for cannot be: as observed, and the form says so. None where nobody is present."""
    today = clock.today()
    try:
        observed = figures.ahead(today, AS_OBSERVED)
    except RequestError:
        return None
    try:
        return figures.ahead(today, form.as_if)
    except RequestError:
        form.add_error("returns", _("More people would leave work than are in it. Choose a smaller number."))
        return observed
