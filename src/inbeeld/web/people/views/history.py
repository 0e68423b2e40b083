"""What was corrected or taken back in somebody's file: by whom, when and why, the old beside the new."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from inbeeld.register.models import PERSON_FACTS, Assignment, Details, PersonFact
from inbeeld.register.roles import SEES_PEOPLE
from inbeeld.web.access import Request, opened_person, page
from inbeeld.web.people.nouns import noun_of
from inbeeld.web.people.showing import shown

GUIDANCE = {"start": _("First day"), "end": _("First day no longer"), "case_manager": _("Guided by")}


@page(*SEES_PEOPLE)
def history(request: Request, id: UUID) -> HttpResponse:
    who = opened_person(request, id)
    changes = [
        fact
        for model in PERSON_FACTS
        for fact in model.objects.filter(person=who, replaces__isnull=False).select_related("replaces", "entered_by")
    ]
    newest_first = sorted(changes, key=lambda fact: fact.entered_at, reverse=True)
    told = [(_title(fact), fact, list(_differences(fact))) for fact in newest_first]
    details = Details.current.get(person=who)
    return render(request, "people/history.html", {"person": who, "details": details, "changes": told})


def _title(fact: PersonFact) -> Any:
    return _("Guidance") if isinstance(fact, Assignment) else noun_of(fact).title


def _differences(fact: PersonFact) -> Iterator[tuple[Any, str, str]]:
    """Label, before and after, of each field that changed."""
    assert fact.replaces is not None
    fields = {} if isinstance(fact, Assignment) else noun_of(fact).form.base_fields
    before, after = fact.replaces.values(), fact.values()
    for name in after:
        if before[name] != after[name]:
            field = fields.get(name)
            label = field.label if field else GUIDANCE.get(name, name)
            yield label, shown(before[name], field), shown(after[name], field)
