"""What a reader of the figures asks for: the day, what was known when, by which group, beside which estimates."""

from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.http import urlencode

from inbeeld.register import clock
from inbeeld.web.numbers.forms import AskForm


@dataclass(frozen=True)
class Asked:
    """`compare`: beside what the waves of the monitor estimated."""

    day: date
    known_on: date | None = None
    by: tuple[str, ...] = ()
    compare: bool = False

    @property
    def query(self) -> str:
        """The same question, for the address of a download."""
        told = {"day": self.day, "known_on": self.known_on, "by": "".join(self.by), "compare": "on" * self.compare}
        return urlencode({name: str(value) for name, value in told.items() if value})


def asked(data: QueryDict) -> tuple[Asked, AskForm]:
    """Where the question cannot be answered: the figures of today, and the form says what is wrong."""
    form = AskForm({"day": clock.today().isoformat()} | data.dict())
    if not form.is_valid():
        return Asked(clock.today()), form
    told = form.cleaned_data
    by = (told["by"],) if told["by"] else ()
    return Asked(told["day"] or clock.today(), told["known_on"], by, bool(told["compare"])), form
