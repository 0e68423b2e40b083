"""A municipality delivers what its own register counts. A person looks and decides; nothing goes by itself."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbeeld.register import clock
from inbeeld.register.actions.surveying.counts import deliver as deliver_counts
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Municipality, SurveyWave
from inbeeld.register.roles import Role
from inbeeld.register.waves import frame_of, plan_of, questionnaire_of
from inbeeld.survey.answers import Count
from inbeeld.survey.questionnaire import monitor
from inbeeld.survey.wave.rows import CountRow
from inbeeld.survey.wave.tables import write_rows
from inbeeld.web.access import Request, page
from inbeeld.web.monitor.forms import DayForm
from inbeeld.web.monitor.own_counts import OwnCount, own_counts
from inbeeld.web.numbers.views.figures import place_of


@page(Role.POLICY_OFFICER)
def deliver(request: Request) -> HttpResponse:
    """What is sent must be what was seen; where the count changed meanwhile, it is shown anew."""
    place = place_of(request)
    if request.method == "POST":
        return _delivered(request, place)
    today = clock.today()
    told = {"waves": list(_open_waves(place)), "day_form": DayForm(initial={"day": today.replace(month=1, day=1)})}
    return render(request, "monitor/deliver.html", {**told, "place": place})


def _open_waves(place: Municipality) -> Iterator[dict[str, Any]]:
    for stored in SurveyWave.objects.all():
        plan = plan_of(stored)
        if plan.is_open(clock.today()) and place.code in {row.municipality for row in frame_of(stored)}:
            found = _counts(stored, place)
            yield {
                "stored": stored,
                "plan": plan,
                "counts": [(one, _last(stored, place, one)) for one in found],
                "ready": sum(bool(one.value) for one in found),
                "seen": _seen(found),
            }


def _counts(stored: SurveyWave, place: Municipality) -> list[OwnCount]:
    """None of a day that is still to come."""
    day = plan_of(stored).reference_day
    return own_counts(place, questionnaire_of(stored), day) if day <= clock.today() else []


def _last(stored: SurveyWave, place: Municipality, one: OwnCount) -> Any:
    """What was delivered last of the same."""
    rows = stored.counts.filter(municipality=place.code, question=one.question.id, item=one.item)
    return rows.order_by("pk").last()


def _seen(found: list[OwnCount]) -> str:
    return " ".join(f"{one.question.id}.{one.item}={one.value}" for one in found)


def _delivered(request: Request, place: Municipality) -> HttpResponse:
    stored = SurveyWave.objects.filter(name=request.POST.get("wave", "")).first()
    if stored is None or not plan_of(stored).is_open(clock.today()):
        messages.error(request, _("This survey is not open on this day."))
        return redirect("monitor:deliver")
    found = _counts(stored, place)
    if _seen(found) != request.POST.get("seen"):
        messages.error(request, _("The counts changed in the meantime. Nothing was delivered: look again."))
        return redirect("monitor:deliver")
    try:
        sent = deliver_counts(
            wave=stored, counts=_written(found, place, plan_of(stored).reference_day), by=request.user
        )
    except RefusedError as wrong:
        messages.error(request, str(wrong))
    else:
        told = ngettext("%(sent)s count was delivered.", "%(sent)s counts were delivered.", sent) % {"sent": sent}
        messages.success(request, told)
    return redirect("monitor:deliver")


def _written(found: list[OwnCount], place: Municipality, day: Any) -> list[Count]:
    return [one.count(place.code, day, clock.now()) for one in found if one.value]


@page(Role.POLICY_OFFICER)
def download(request: Request) -> HttpResponse:
    """For a wave that runs elsewhere: `counted.csv` of its folder, by the questionnaire that comes with InBeeld."""
    form, place = DayForm(request.GET), place_of(request)
    if not form.is_valid() or form.cleaned_data["day"] > clock.today():
        messages.error(request, _("This day has yet to come. Choose today or an earlier day."))
        return redirect("monitor:deliver")
    day = form.cleaned_data["day"]
    counts = _written(own_counts(place, monitor(), day), place, day)
    with TemporaryDirectory() as folder:
        write_rows(Path(folder), CountRow, (CountRow(**vars(one)) for one in counts))
        content = (Path(folder) / "counted.csv").read_bytes()
    named = {"Content-Disposition": 'attachment; filename="counted.csv"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=named)
