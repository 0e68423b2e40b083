"""How to set up the next division so that it teaches most: what would show, with so many people and places."""

from math import ceil, isfinite
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inbeeld.evidence import Learned
from inbeeld.evidence.lottery import Division, next_division
from inbeeld.web.forms import Form
from inbeeld.web.templatetags.told import number

MOST = 100_000


class NextForm(Form):
    people = forms.IntegerField(label=gettext_lazy("How many people would draw?"), min_value=2, max_value=MOST)
    places = forms.IntegerField(label=gettext_lazy("For how many places?"), min_value=1, max_value=MOST)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if (told.get("places") or 0) >= (told.get("people") or MOST + 1):
            self.add_error(
                "places", _("There is a place for everybody. Then nothing is drawn, and nothing is learnt.")
            )
        return told


def advice(learned: Learned, people: int, places: int) -> list[str]:
    """What one division would show, what more people for the same places would, and how many such divisions it takes
    until what is worth knowing shows. After the longest time that was asked for."""
    outcome, after = learned.question.outcome, max(learned.question.after)
    found = next_division(learned, after, people, places)

    def size(effect: float) -> str:
        return _("%(n)s months") % {"n": number(round(effect, 1))} if outcome.in_months else _hundred(effect)

    told = [_shows(found.planned, size(found.planned.smallest) if isfinite(found.planned.smallest) else "")]
    told += [_wider(one, size(one.smallest)) for one in found.with_more if isfinite(one.smallest)]
    if found.divisions:
        told.append(_until(found.divisions, size(found.target)))
    return told


def _hundred(effect: float) -> str:
    return _("%(n)s of every hundred people") % {"n": number(ceil(100 * effect))}


def _shows(planned: Division, size: str) -> str:
    if not size:
        return _("So few used the place that they drew, that no division would show what taking part does.")
    told = {"people": number(planned.people), "places": number(planned.places), "size": size}
    return (
        _("%(people)s people drawing for %(places)s places: taking part must make a difference for %(size)s to show.")
        % told
    )


def _wider(division: Division, size: str) -> str:
    told = {"people": number(division.people), "size": size}
    return _("With %(people)s people for the same places: %(size)s.") % told


def _until(divisions: int, size: str) -> str:
    text = ngettext(
        "A difference for %(size)s shows after %(n)s such division.",
        "A difference for %(size)s shows after %(n)s such divisions together.",
        divisions,
    )
    return text % {"size": size, "n": number(divisions)}
