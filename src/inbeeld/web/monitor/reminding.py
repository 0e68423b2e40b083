"""The letter that is due, for each respondent who gets it; sending it is the researcher's own work."""

from dataclasses import dataclass
from datetime import date

from inbeeld.survey.reminders import Letter, due, letters
from inbeeld.survey.wave import Wave
from inbeeld.web.survey.wording import language


@dataclass(frozen=True)
class Reminder:
    """Since `day`. `letters`: by the key of the respondent; `example` is one of them."""

    day: date
    letters: dict[str, Letter]

    @property
    def example(self) -> Letter:
        return next(iter(self.letters.values()))


def reminder(wave: Wave, on: date) -> Reminder | None:
    """None before the wave opens, and where nobody is to be told anything."""
    if (moment := due(wave.plan, on)) is None:
        return None
    found = {letter.respondent: letter for letter in letters(wave, moment, on, language())}
    return Reminder(moment.day(wave.plan), found) if found else None
