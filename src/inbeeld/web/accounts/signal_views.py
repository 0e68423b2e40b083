"""The signals of the municipality: what the rules are and why; an administrator switches and tunes them."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.facts.errors import RequestError
from inbeeld.guidance.signals import Signal, Tuning, signal, signals
from inbeeld.register.actions.choosing import choose_signal
from inbeeld.register.roles import Role
from inbeeld.web.access import Request, page
from inbeeld.web.accounts.signal_forms import LABELS, SignalForm
from inbeeld.web.templatetags.told import language
from inbeeld.web.tuning import tuning_of


@page(Role.ADMINISTRATOR, Role.TEAM_LEADER)
def list_of_signals(request: Request) -> HttpResponse:
    return _shown(request)


@page(Role.ADMINISTRATOR)
@require_POST
def change(request: Request, signal_id: str) -> HttpResponse:
    try:
        chosen = signal(signal_id)
    except RequestError:
        raise Http404 from None
    form = SignalForm(chosen, _tuning(request), request.POST)
    if not form.is_valid():
        return _shown(request, {chosen.id: form})
    choose_signal(signal=chosen.id, on=form.cleaned_data["on"], parameters=form.parameters, by=request.user)
    messages.success(request, _("Saved: %(title)s") % {"title": chosen.title[language()]})
    return redirect(f"{reverse('accounts:signals')}#{chosen.id}")


def _shown(request: Request, filled_in: dict[str, SignalForm] | None = None) -> HttpResponse:
    tuning = _tuning(request)
    may_change = request.user.may(Role.ADMINISTRATOR) and request.user.municipality is not None
    rows = [_row(one, tuning, (filled_in or {}).get(one.id)) for one in signals()]
    return render(request, "accounts/signals.html", {"rows": rows, "may_change": may_change})


def _tuning(request: Request) -> Tuning:
    """An administrator of the whole installation sees the rules as published."""
    return tuning_of(request.user.municipality) if request.user.municipality else Tuning()


def _row(one: Signal, tuning: Tuning, form: SignalForm | None) -> dict[str, object]:
    days = [(LABELS.get(name, name), days) for name, days in tuning.parameters_of(one).items()]
    return {
        "id": one.id,
        "severity": one.severity,
        "title": one.title[language()],
        "why": one.why[language()],
        "source": one.source,
        "on": one.id not in tuning.off,
        "days": days,
        "form": form or SignalForm(one, tuning),
    }
