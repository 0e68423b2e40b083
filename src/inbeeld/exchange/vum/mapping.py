"""Which columns of a caseload are which fields of a message. Both ways go by the same lines, and so agree."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from inbeeld.exchange.vum import qualities
from inbeeld.exchange.vum.messages import Message
from inbeeld.exchange.vum.places import Mapped, day, number, text

HOURS = 168
TIMES = "werktijden"

OFFER = (  # of the employer the name, where a caseload has the number
    text("title", "naamVacature"),
    qualities.occupation(),
    qualities.language_level("taalbeheersing"),
    qualities.diploma(),
    number("hours_per_week", TIMES, "aantalWerkurenPerWeekMinimaal", most=HOURS),
    qualities.place(),
    day("start", "arbeidsVoorwaarden", "datumAanvangWerkzaamheden"),
    day("end", "arbeidsVoorwaarden", "datumEindeWerkzaamheden", last=True),
    text("employer", "werkgever", "handelsnaamOrganisatie"),
    day("shared_until", "sluitingsDatumVacature", last=True),
)
PROFILE = (
    qualities.occupations(),
    qualities.language_level("arbeidsmarktkwalificatie", "taalbeheersing"),
    number("hours_available", TIMES, "aantalWerkurenPerWeekMaximaal", most=HOURS),
    qualities.travel(),
    day("available_from", "flexibiliteit", "datumAanvangBeschikbaarVoorWerk"),
)


def columns_of(message: Message, mapped: tuple[Mapped, ...]) -> dict[str, Any]:
    return {one.column: one.read(message) for one in mapped}


def message_of(row: Mapping[str, Any], mapped: tuple[Mapped, ...], kept: Message) -> Message:
    """The message that was kept, with what the row says otherwise.

    Where they agree nothing changes, and what the row does not know stays as it was told.
    """
    message = deepcopy(kept)
    for one in mapped:
        value = row[one.column]
        if value is not None and one.read(message) != value:
            one.write(message, value)
    return message
