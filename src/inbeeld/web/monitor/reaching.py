"""Respondents as the researcher reaches them: name, address and personal link. No other page shows these."""

import csv
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO

from inbeeld.register.models import Respondent, SurveyLink, SurveyWave
from inbeeld.survey.reminders import Letter
from inbeeld.survey.wave import Wave
from inbeeld.web.survey.links import address_of

COLUMNS = ("respondent", "name", "email", "municipalities", "link", "until", "subject", "letter")
Absolute = Callable[[str], str]
"""Puts the server before an address."""


@dataclass(frozen=True)
class Reached:
    """`answered`: for how many of the municipalities something was answered."""

    respondent: Respondent
    municipalities: list[str]
    answered: int
    link: SurveyLink | None
    until: date

    @property
    def awaited(self) -> bool:
        return self.answered < len(self.municipalities)


def reached(stored: SurveyWave, wave: Wave) -> Iterator[Reached]:
    names = dict(wave.frame.select("municipality", "name").iter_rows())
    for respondent in stored.respondents.prefetch_related("answers_for", "links"):
        codes = [one.municipality for one in respondent.answers_for.all()]
        link = own_link(respondent)
        until = (link and link.until) or stored.closes
        places = sorted(names[code] for code in codes)
        yield Reached(respondent, places, len(wave.taking_part.intersection(codes)), link, until)


def own_link(respondent: Respondent) -> SurveyLink | None:
    """The one that can be used, not those that were handed to colleagues."""
    links: Collection[SurveyLink] = respondent.links.all()
    usable = [link for link in links if link.ended_at is None and link.handed_from_id is None]
    return max(usable, key=lambda link: link.made_at, default=None)


def merge_file(listed: Collection[Reached], letters: Mapping[str, Letter], absolute: Absolute) -> str:
    """For a mail merge: CSV that a Dutch spreadsheet opens, with a byte-order mark and semicolons. `letters`: those
    that are due, by the key of the respondent."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in listed:
        link = absolute(address_of(one.link)) if one.link else ""
        who, letter = one.respondent, letters.get(one.respondent.key)
        told = (who.key, who.name, who.email, ", ".join(one.municipalities), link, one.until.isoformat())
        writer.writerow([*told, letter.subject if letter else "", letter.body if letter else ""])
    return "\ufeff" + text.getvalue()
