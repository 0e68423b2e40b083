"""A proposal of who takes over, for the page on which somebody decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.forms import BoundField
from django.utils.translation import ngettext

from inbeeld.guidance.caseloads import Given, Load, Proposal, Weeks, assumptions, reason, share
from inbeeld.register import clock
from inbeeld.register.models import Employee, Municipality, Person
from inbeeld.web.people.forms.handing_over import HandOverForm
from inbeeld.web.people.guiding import team, waiting
from inbeeld.web.people.names import names_of
from inbeeld.web.people.rows import Row, rows_of
from inbeeld.web.templatetags.told import language


@dataclass(frozen=True)
class Line:
    """One person: what is open, who is proposed and why, who otherwise, and the field to decide. Who does not live
    here yet `comes` on a day."""

    name: str
    comes: date | None
    row: Row | None
    why: str
    otherwise: str
    field: BoundField


class Handing:
    """`giver` is the number of who hands over; empty for people whom nobody guides. The lot is that of the day: what
    was shown is proposed again when it is sent back."""

    def __init__(
        self, municipality: Municipality, people: Sequence[Person], colleagues: Sequence[Employee], giver: str
    ) -> None:
        self.municipality, self.people, self.giver = municipality, people, giver
        self.colleagues = {one.number: one for one in colleagues}
        self.names = names_of(people)
        asked = waiting(municipality, people, giver)
        today = clock.today()
        self.proposal: Proposal = share(asked, team(colleagues), today, seed=today.toordinal())
        self.given: dict[str, Given] = {one.person_id: one for one in self.proposal.given}

    @property
    def proposed(self) -> dict[str, str]:
        return {id: one.case_manager_id for id, one in self.given.items()}

    def form(self, data: Any = None) -> HandOverForm:
        people = {str(id): name for id, name in sorted(self.names.items(), key=lambda pair: pair[1].casefold())}
        form = HandOverForm(
            data,
            people=people,
            colleagues=[(load.case_manager_id, self._with_load(load)) for load in self._by_name()],
            proposed=self.proposed,
            initial={"start": clock.today()},
        )
        if not self.giver:
            del form.fields["beside"]
        return form

    def lines(self, form: HandOverForm) -> list[Line]:
        rows = {str(row.id): row for row in rows_of(self.municipality, self.people)}
        return [self._line(id, name, rows.get(id), form) for id, name in form.people.items()]

    def loads(self) -> list[tuple[str, Load]]:
        return [(str(self.colleagues[load.case_manager_id]), load) for load in self._by_name()]

    def rule(self) -> tuple[str, ...]:
        return assumptions(Weeks(clock.today()), language())

    def _line(self, id: str, name: str, row: Row | None, form: HandOverForm) -> Line:
        given = self.given.get(id)
        called = {number: str(one) for number, one in self.colleagues.items()}
        otherwise = called.get(given.otherwise or "", "") if given else ""
        comes = given.start if given and given.start > self.proposal.day else None
        return Line(name, comes, row, reason(given, called, language()) if given else "", otherwise, form.to(id))

    def _by_name(self) -> list[Load]:
        return sorted(self.proposal.loads, key=lambda load: str(self.colleagues[load.case_manager_id]).casefold())

    def _with_load(self, load: Load) -> str:
        told = {"who": self.colleagues[load.case_manager_id], "n": load.people}
        return ngettext("%(who)s, guides %(n)s person", "%(who)s, guides %(n)s people", load.people) % told
