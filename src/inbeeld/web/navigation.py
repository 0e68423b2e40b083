"""The navigation: each role sees the pages that it may open."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import resolve, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbeeld.register.models import Employee

ENTRIES: tuple[tuple[str, str | Promise], ...] = (
    ("people:caseload", _("My people")),
    ("people:team", _("Everybody")),
    ("people:handovers", _("Handing over")),
    ("numbers:figures", _("Figures")),
    ("offers:offers", _("Offers")),
    ("offers:employers", _("Employers")),
    ("division:divisions", _("Dividing places")),
    ("evidence:instruments", _("What helps")),
    ("evidence:use", _("Use of what helps")),
    ("numbers:team", _("Team")),
    ("monitor:waves", _("Monitor")),
    ("numbers:comparison", _("Comparing")),
    ("monitor:deliver", _("Monitor: delivering counts")),
    ("intake:intake", _("Import and export")),
    ("privacy:readings", _("Privacy")),
    ("accounts:employees", _("Employees")),
    ("accounts:signals", _("Signals")),
    ("privacy:terms", _("Retention terms")),
    ("numbers:published", _("Published figures")),
)


@dataclass(frozen=True)
class Entry:
    address: str
    title: str | Promise
    here: bool


def entries(request: HttpRequest) -> list[Entry]:
    if not isinstance(request.user, Employee):
        return []
    mine = [(reverse(name), title) for name, title in ENTRIES if request.user.role in _roles(name)]
    around = [address for address, _title in mine if request.path.startswith(address)]
    here = max(around, key=len, default="")
    return [Entry(address, title, address == here) for address, title in mine]


def first_page(employee: Employee) -> str:
    """Where a role begins its day."""
    return next(reverse(name) for name, _title in ENTRIES if employee.role in _roles(name))


def _roles(name: str) -> tuple[str, ...]:
    roles: tuple[str, ...] = getattr(resolve(reverse(name)).func, "roles", ())
    return roles
