"""What the pages of employers tell: when they were spoken with, what is open there, and how vacancies ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, Q, QuerySet

from inbeeld.register import clock
from inbeeld.register.models import Conversation, Employer, Municipality, Offer
from inbeeld.web.offers.placed import released_vacancies


@dataclass(frozen=True)
class Share:
    """Of the vacancies of which the outcome is known. None: too few to be shown. `of` is 0 where there are none."""

    lasted: int | None
    of: int | None
    value: float | None


@dataclass(frozen=True)
class Listed:
    employer: Employer
    spoken: date | None
    """The last conversation."""
    again: date | None
    """The first day, since that conversation, on which to speak again."""
    open: int
    share: Share

    @property
    def late(self) -> bool:
        return self.again is not None and self.again <= clock.today()


NONE = Share(0, 0, None)


def shares(municipality: Municipality) -> Mapping[str | None, Share]:
    """By employer, and of all under None; of an employer without such vacancies there is none."""
    columns = released_vacancies(municipality).rows.select("employer", "numerator", "denominator", "value")
    return {employer: Share(*numbers) for employer, *numbers in columns.iter_rows()}


def listed(municipality: Municipality, words: str = "") -> list[Listed]:
    """With whom it is time to speak comes first, then by name."""
    spoken = dict(_spoken(municipality).values_list("employer").annotate(last=Max("date")).order_by())
    again = agreed(municipality, spoken)
    vacant, share = _open(municipality), shares(municipality)
    employers = Employer.current.filter(municipality=municipality)
    found = [
        Listed(one, spoken.get(one.key), again.get(one.key), vacant.get(one.key, 0), share.get(one.key, NONE))
        for one in employers.filter(Q(name__icontains=words) | Q(sector__icontains=words))
    ]
    return sorted(found, key=lambda one: (not one.late, one.again if one.late else date.max, one.employer.name))


def agreed(municipality: Municipality, spoken: Mapping[str, date]) -> Mapping[str, date]:
    """By employer when to speak again: as agreed in the last conversation. Another conversation settles it."""
    planned = _spoken(municipality).filter(again_on__isnull=False)
    rows = planned.values_list("employer", "date").annotate(first=Min("again_on")).order_by()
    return {employer: first for employer, on, first in rows if spoken[employer] == on}


def _spoken(municipality: Municipality) -> QuerySet[Conversation]:
    return Conversation.current.filter(municipality=municipality)


def _open(municipality: Municipality) -> Mapping[str, int]:
    """By employer how many offers go on."""
    going_on = Q(end__isnull=True) | Q(end__gt=clock.today())
    offers = Offer.current.filter(going_on, municipality=municipality, employer__isnull=False)
    return dict(offers.values_list("employer").annotate(n=Count("pk")).order_by())
