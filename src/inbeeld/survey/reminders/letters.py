"""The letters of a day, one for each respondent who is told something. A wave holds no names or addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from babel.lists import format_list

from inbeeld.survey.questionnaire import Chapter
from inbeeld.survey.questionnaire.question import Language
from inbeeld.survey.reminders.moments import Moment
from inbeeld.survey.wave import Wave

WHOLE = {"nl": "alle hoofdstukken", "en": "all chapters"}
LEFT = {"nl": ("{days} dag", "{days} dagen"), "en": ("{days} day", "{days} days")}


@dataclass(frozen=True)
class Letter:
    respondent: str
    subject: str
    body: str


def letters(wave: Wave, moment: Moment, on: date, language: Language) -> Iterator[Letter]:
    text = moment.by(language)
    for respondent, codes in sorted(wave.respondents.items()):
        concerned = {code: open_chapters(wave, code) for code in sorted(codes) if _is_told(wave, moment, code)}
        if concerned:
            gaps = _gaps(wave, concerned, on, language)
            yield Letter(respondent, text.subject.format(**gaps), text.body.format(**gaps))


def open_chapters(wave: Wave, municipality: str) -> tuple[Chapter, ...]:
    """Those with a question that applies and that has no answer and no count."""
    asked = frozenset(wave.asked_of(municipality))
    return tuple(
        chapter
        for chapter in wave.questionnaire.chapters
        if any(one in asked and not wave.is_done(municipality, one) for one in chapter.questions)
    )


def _is_told(wave: Wave, moment: Moment, code: str) -> bool:
    return bool(open_chapters(wave, code)) if moment.to == "open" else code in wave.taking_part


def _gaps(wave: Wave, concerned: dict[str, tuple[Chapter, ...]], on: date, language: Language) -> dict[str, str]:
    names = dict(wave.frame.select("municipality", "name").iter_rows())
    one, more = LEFT[language]
    left = wave.plan.days_left(on)
    lines = (f"- {names[code]}: {_open(wave, chapters, language)}" for code, chapters in concerned.items())
    return {
        "title": wave.plan.title.by(language),
        "municipalities": format_list([names[code] for code in concerned], locale=language),
        "opens": format_date(wave.plan.opens, format="d MMMM y", locale=language),
        "closes": format_date(wave.plan.closes, format="d MMMM y", locale=language),
        "left": (one if left == 1 else more).format(days=left),
        "open": "\n".join(lines),
    }


def _open(wave: Wave, chapters: tuple[Chapter, ...], language: Language) -> str:
    if len(chapters) == len(wave.questionnaire.chapters):
        return WHOLE[language]
    return ", ".join(chapter.title.by(language) for chapter in chapters)
