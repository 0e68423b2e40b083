"""The rules of a municipality: read, added as a file, published for everybody, and told to the algorithm register."""

import json

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.facts.errors import InBeeldError
from inbeeld.guidance.division.rule import scarce_places, scarce_places_text
from inbeeld.register.actions.dividing.rules import publish_rule
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import DivisionRule
from inbeeld.register.roles import Role
from inbeeld.report.rule import Publisher, Registration, document, registration
from inbeeld.report.rule.draft import draft
from inbeeld.web.access import Request, page
from inbeeld.web.division.forms import RuleForm
from inbeeld.web.division.rules import kept, read
from inbeeld.web.division.wording import in_language
from inbeeld.web.templatetags.told import language

READERS = (Role.TEAM_LEADER, Role.POLICY_OFFICER)


@page(*READERS)
def rules(request: Request) -> HttpResponse:
    return _listed(request, RuleForm())


@page(*READERS)
@require_POST
def add(request: Request) -> HttpResponse:
    """A file; or, without one, the rule that comes with InBeeld."""
    if "shipped" in request.POST:
        kept(scarce_places_text(), "scarce_places.toml", request.user)
        return redirect("division:rules")
    form = RuleForm(request.POST, request.FILES)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            kept(file.read().decode("utf-8"), file.name, request.user)
        except UnicodeDecodeError:
            form.add_error("file", _("This file is not text in UTF-8."))
        except InBeeldError as wrong:
            form.add_error("file", str(wrong).split("\n"))
        else:
            messages.success(request, _("The rule was added. Nobody outside sees it until it is published."))
            return redirect("division:rules")
    return _listed(request, form, status=422)


def _listed(request: Request, form: RuleForm, status: int = 200) -> HttpResponse:
    rows = DivisionRule.objects.filter(municipality=request.user.municipality_id)
    told = {
        "rows": [(row, in_language(read(row).title)) for row in rows],
        "form": form,
        "ours": None if rows.filter(rule=scarce_places().id).exists() else in_language(scarce_places().title),
    }
    return render(request, "division/rules.html", told, status=status)


@page(*READERS)
def rule(request: Request, rule: int) -> HttpResponse:
    """As everybody reads it, with what is to be done to publish it."""
    row, publishes = _own(request, rule), request.user.may(Role.POLICY_OFFICER)
    told = {
        "row": row,
        "document": document(read(row), language()),
        "publishes": publishes,
    }
    return render(request, "division/rule.html", told)


@page(*READERS)
def register_draft(request: Request, rule: int) -> HttpResponse:
    """The draft of the entry in the algorithm register, to be read and completed. In Dutch, as the register is."""
    row = _own(request, rule)
    return render(request, "division/draft.html", {"row": row, "draft": draft(read(row), _entry(request, row))})


@page(*READERS)
def download(request: Request, rule: int, form: str) -> HttpResponse:
    """The file of the rule, or what the algorithm register takes."""
    row = _own(request, rule)
    if form == "toml":
        return _file(row.text, "application/toml", f"{row.rule}-{row.version}.toml")
    if form == "json":
        entry = json.dumps(_entry(request, row).entry(), ensure_ascii=False, indent=2)
        return _file(entry, "application/json", f"{row.rule}-{row.version}-algoritmeregister.json")
    raise Http404


@page(Role.POLICY_OFFICER)
@require_POST
def publish(request: Request, rule: int) -> HttpResponse:
    row = _own(request, rule)
    try:
        publish_rule(rule=row, by=request.user)
    except RefusedError as wrong:
        messages.error(request, str(wrong))
    else:
        messages.success(request, _("From now on everybody can read this rule."))
    return redirect("division:rule", row.pk)


def _own(request: Request, rule: int) -> DivisionRule:
    own = DivisionRule.objects.filter(municipality=request.user.municipality_id).select_related("municipality")
    return get_object_or_404(own, pk=rule)


def _entry(request: Request, row: DivisionRule) -> Registration:
    page = reverse("division:published_rule", args=[row.municipality_id, row.rule, row.version])
    website = request.build_absolute_uri(page) if row.published_at else ""
    return registration(read(row), Publisher(organisation=f"Gemeente {row.municipality}", website=website))


def _file(text: str, kind: str, name: str) -> HttpResponse:
    return HttpResponse(
        text, content_type=f"{kind}; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
