"""The figures of the month over time, and publishing them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register.actions import snapshots
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Snapshot
from inbeeld.register.roles import SEES_NUMBERS, Role
from inbeeld.report.labels import title_of
from inbeeld.report.speech import Speech, speech
from inbeeld.web.access import Request, page
from inbeeld.web.numbers.months import Series, kept_months, series
from inbeeld.web.numbers.months_chart import drawn, in_words, month_name
from inbeeld.web.numbers.views.figures import place_of
from inbeeld.web.templatetags.told import language


@page(*SEES_NUMBERS)
def months(request: Request) -> HttpResponse:
    municipality, words = place_of(request), speech(language())
    kept = kept_months(municipality)
    of_municipality = Snapshot.objects.filter(municipality=municipality, kind=snapshots.PUBLISHED)
    published = set(of_municipality.values_list("day", flat=True))
    told = {
        "charts": [_chart(one, words) for one in series(kept)],
        "months": [(month, month.day in published) for month in reversed(kept)],
        "may_publish": request.user.may(Role.POLICY_OFFICER),
    }
    return render(request, "numbers/months.html", told)


def _chart(one: Series, words: Speech) -> dict[str, object]:
    title = title_of(one.figure, words)
    rows = [(month_name(month.day, words), in_words(month, one, words)) for month in one.months]
    alternative = _("%(title)s per month. The table has the same numbers.") % {"title": title}
    return {"title": title, "figure": one.figure.id, "svg": drawn(one, alternative, words), "rows": rows[::-1]}


@page(Role.POLICY_OFFICER)
@require_POST
def publish(request: Request, snapshot: int) -> HttpResponse:
    of_municipality = Snapshot.objects.filter(municipality=place_of(request), kind=snapshots.FIGURES)
    month = get_object_or_404(of_municipality, pk=snapshot)
    try:
        snapshots.publish(snapshot=month, by=request.user)
    except RefusedError as wrong:
        messages.error(request, str(wrong))
    else:
        messages.success(request, _("Published. Everybody with an account here can read the figures of this month."))
    return redirect("numbers:months")
