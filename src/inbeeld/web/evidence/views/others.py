"""What other municipalities found: their files are taken in, and stand beside our own."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register.actions.finding import remove_sent, take_in
from inbeeld.register.models import SentEffects
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.evidence.forms import SentForm
from inbeeld.web.evidence.sent import told
from inbeeld.web.numbers.views.figures import place_of


@page(Role.POLICY_OFFICER)
def others(request: Request) -> HttpResponse:
    form = SentForm(request.POST or None, request.FILES or None, own=place_of(request).code)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        take_in(
            sender=", ".join(sent.municipalities),
            instrument=sent.instrument,
            outcome=sent.outcome.id,
            text=form.text,
            by=request.user,
        )
        messages.success(request, _("Taken in. It stands on the page of the instrument."))
        return redirect("evidence:others")
    shown = {"form": form, "sent": [told(one) for one in SentEffects.objects.filter(municipality=place_of(request))]}
    return render(request, "evidence/others.html", shown, status=422 if form.is_bound else 200)


@page(Role.POLICY_OFFICER)
@require_POST
def remove(request: Request, sent: int) -> HttpResponse:
    remove_sent(sent=get_object_or_404(SentEffects, pk=sent, municipality=place_of(request)), by=request.user)
    messages.success(request, _("Removed. You can take it in again."))
    return redirect("evidence:others")
