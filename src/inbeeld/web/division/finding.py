"""The division of an address, and which of its people the reader may see."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from inbeeld.register.division import Standing, standings
from inbeeld.register.models import Division, DivisionLine, Offer
from inbeeld.web.access import Request, visible_people


def found(request: Request, division: int) -> Division:
    """Raises 404 for one of another municipality."""
    own = Division.objects.filter(municipality=request.user.municipality_id).select_related("rule", "drawn_by")
    return get_object_or_404(own, pk=division)


def open_one(request: Request, division: int) -> Division:
    """Raises 404 for one that was drawn or withdrawn."""
    one = found(request, division)
    if not one.is_open:
        raise Http404
    return one


def line_of(division: Division, person: UUID) -> DivisionLine:
    return get_object_or_404(division.lines.select_related("person", "division"), person=person)


def taking_part(division: Division) -> list[DivisionLine]:
    return list(division.lines.filter(left_out="").select_related("person").order_by("person__number"))


def seen(request: Request, division: Division) -> list[Standing]:
    """Of a team leader everybody, of a case manager the own people."""
    mine = set(visible_people(request.user).filter(division_lines__division=division).values_list("pk", flat=True))
    return [one for one in standings(division) if one.line.person_id in mine]


def titles(divisions: Iterable[Division]) -> dict[str, str]:
    """What the offers are called now, by key."""
    listed = list(divisions)
    places = {one.municipality_id for one in listed}
    keys = {key for one in listed for key in one.places}
    rows = Offer.objects.filter(municipality__in=places, key__in=keys, replaced_by__isnull=True)
    return dict(rows.values_list("key", "title"))
