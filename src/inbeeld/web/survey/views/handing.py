"""A chapter for a colleague: a link to send, how far it is, and taking it back."""

from urllib.parse import quote, urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inbeeld.register.actions.surveying.respondents import hand_over, take_back
from inbeeld.register.models import SurveyLink
from inbeeld.web.survey.access import respondents
from inbeeld.web.survey.forms import ForWhom
from inbeeld.web.survey.links import address_of
from inbeeld.web.survey.visit import Visit
from inbeeld.web.survey.wording import language


@respondents(whole=True)
def hand(request: HttpRequest, visit: Visit, code: str, chapter: str) -> HttpResponse:
    if visit.is_over:
        return redirect("survey:answers", code)
    form = ForWhom(request.POST or None)
    if request.method == "POST" and form.is_valid():
        whom = form.cleaned_data["for_whom"]
        made = hand_over(link=visit.link, municipality=code, chapter=chapter, for_whom=whom)
        return redirect("survey:handed", made.pk)
    told = {"visit": visit, "form": form, "code": code, "chapter": visit.chapters[chapter]}
    return render(request, "survey/hand.html", told | {"place": visit.municipalities[code]})


@respondents(whole=True)
def handed(request: HttpRequest, visit: Visit, handed: UUID) -> HttpResponse:
    link = _own(visit, handed)
    chapter, place = visit.chapters[link.chapter], visit.municipalities[link.municipality]
    address = request.build_absolute_uri(address_of(link))
    about = f"{visit.wave.plan.title.by(language())}: {chapter.title.by(language())}, {place}"
    told = {
        "visit": visit,
        "link": link,
        "address": address,
        "mail": f"mailto:?{urlencode({'subject': about, 'body': address}, quote_via=quote)}",
        "chapter": chapter,
        "place": place,
    }
    return render(request, "survey/handed.html", told)


@respondents(whole=True)
@require_POST
def back(request: HttpRequest, visit: Visit, handed: UUID) -> HttpResponse:
    link = _own(visit, handed)
    take_back(handed=link, by=visit.link)
    text = _("The link of %(whom)s does not work any more. What was filled in is kept.")
    messages.success(request, text % {"whom": link.for_whom})
    return redirect("survey:start")


def _own(visit: Visit, handed: UUID) -> SurveyLink:
    return get_object_or_404(SurveyLink, pk=handed, handed_from=visit.link, ended_at__isnull=True)
