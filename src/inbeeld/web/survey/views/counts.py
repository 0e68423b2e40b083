"""Counts of the own register, from a file: looked at first, then kept."""

from django.contrib import messages
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from inbeeld.register.actions.surveying.counts import deliver
from inbeeld.register.errors import RefusedError
from inbeeld.web.survey.access import respondents
from inbeeld.web.survey.delivered import read_counts, sealed, shown, unsealed
from inbeeld.web.survey.forms import Upload
from inbeeld.web.survey.visit import Visit


@respondents(whole=True)
def counts(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The file is read, and what comes in is shown. Nothing is kept yet."""
    form, found = Upload(request.POST or None, request.FILES or None), None
    if request.method == "POST" and form.is_valid():
        try:
            found = read_counts(visit, form.cleaned_data["counts"])
        except RefusedError as refused:
            form.add_error("counts", str(refused))
    told = {"visit": visit, "form": form, "shown": shown(visit, found) if found else None}
    return render(request, "survey/counts.html", told | {"sealed": sealed(found) if found else ""})


@respondents(whole=True)
@require_POST
def keep(request: HttpRequest, visit: Visit) -> HttpResponse:
    try:
        number = deliver(wave=visit.stored, counts=unsealed(request.POST.get("sealed", "")), by=visit.link)
    except BadSignature:
        messages.error(request, _("Nothing was kept. Choose the file again."))
        return redirect("survey:counts")
    except RefusedError as refused:
        messages.error(request, str(refused))
        return redirect("survey:start")
    text = ngettext("One count is kept.", "%(n)s counts are kept.", number) % {"n": number}
    messages.success(request, text)
    return redirect("survey:start")
