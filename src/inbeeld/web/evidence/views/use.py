"""Whether what is known is used where employees choose; and the log of it, for who studies that."""

import csv

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register.actions.looking import KEPT_FOR, log_opened, log_taken_out, share_use
from inbeeld.register.models import ShareChoice
from inbeeld.register.roles import SEES_NUMBERS, Role
from inbeeld.web.access import Request, page
from inbeeld.web.evidence.forms import PurposeForm
from inbeeld.web.evidence.log import COLUMNS, lookings_for, rows
from inbeeld.web.evidence.use import FEWEST, use_of
from inbeeld.web.evidence.use_words import in_one_sentence, told


@page(Role.POLICY_OFFICER, Role.RESEARCHER)
def use(request: Request) -> HttpResponse:
    """A policy officer sees the own municipality, a researcher all that share it, together."""
    return _page(request, PurposeForm())


def _page(request: Request, form: PurposeForm) -> HttpResponse:
    place, found = request.user.municipality, use_of(lookings_for(request.user))
    shown = {
        "use": told(found),
        "answer": in_one_sentence(found),
        "fewest": FEWEST,
        "years": KEPT_FOR.days // 365,
        "researches": request.user.may(Role.RESEARCHER),
        "shared": ShareChoice.objects.filter(municipality=place, use_of_findings=True).exists(),
        "form": form,
    }
    return render(request, "evidence/use.html", shown, status=422 if form.is_bound else 200)


@page(Role.POLICY_OFFICER)
@require_POST
def share(request: Request) -> HttpResponse:
    shared = "share" in request.POST
    share_use(shared=shared, by=request.user)
    if shared:
        messages.success(request, _("Researchers may see the use in your municipality from now on."))
    else:
        messages.success(request, _("Researchers do not see the use in your municipality any more."))
    return redirect("evidence:use")


@page(Role.RESEARCHER)
@require_POST
def log(request: Request) -> HttpResponse:
    """Line by line, without names. That it was taken out stands in the log of each municipality, with the purpose."""
    form, found = PurposeForm(request.POST), lookings_for(request.user)
    if not form.is_valid():
        return _page(request, form)
    places = sorted({one.municipality_id for one in found})
    log_taken_out(municipalities=places, purpose=form.cleaned_data["purpose"], by=request.user)
    named = {"Content-Disposition": 'attachment; filename="inbeeld-use.csv"', "Cache-Control": "no-store"}
    answer = HttpResponse(content_type="text/csv; charset=utf-8", headers=named)
    writer = csv.writer(answer)
    writer.writerow(COLUMNS)
    writer.writerows(rows(found))
    return answer


@page(*SEES_NUMBERS)
@require_POST
def opened(request: Request, looking: int) -> HttpResponse:
    log_opened(looking=looking, by=request.user)
    return HttpResponse(status=204)
