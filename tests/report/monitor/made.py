"""Waves of which the answers follow from the number of the municipality, written and read as real ones are."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copy

import polars as pl

from inbeeld.survey.answers import Answer, Contest, Count, Line
from inbeeld.survey.answers.answer import CHOSEN
from inbeeld.survey.questionnaire import DONT_KNOW, Question
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan, Wave, add_answers, add_contests, add_counts, new_wave, read_wave
from tests.survey.interviews.written import write

CHAPTERS = ("01_policy", "04_case_managers", "10_results", "13_what_works")
"""Those with every kind of question."""
ODD = "Zoek <b>samen</b> x = [$] naar =1+1 en @ref <10 *ster*"
SILENT, TOGETHER, UNSURE, COUNTING = 3, 20, 17, 4
"""Every third small municipality is silent, every 20th has the respondent of its neighbour, every 17th does not know,
and every fourth has a register that counts."""


def make_wave(folder: Path, year: int = 2018, chapters: Iterable[str] = CHAPTERS, made_up: bool = False) -> Path:
    title = Words(nl=f"Monitor {year} <i>klein</i>", en=f"Monitor of {year} <i>small</i>")
    on, opens, closes = date(year, 1, 1), date(year, 2, 1), date(year, 4, 1)
    new_wave(folder, Plan(title=title, year=year, reference_day=on, opens=opens, closes=closes, made_up=made_up))
    ask(folder, chapters)
    wave = read_wave(folder)
    who = dict(_respondents(wave))
    rows = [f"{name},{code}" for code, name in who.items()]
    (folder / "respondents.csv").write_text("\n".join(["respondent,municipality", *rows, "second,GM0014"]), "utf-8")
    at = datetime(year, 3, 1, 9)
    answers = list(_answers(wave, who, at))
    differs = next(one for one in answers if (one.municipality, one.question) == ("GM0014", "goals"))
    other = replace(differs, respondent="second", lines=frozenset({Line(CHOSEN, "own_business")}))
    add_answers(folder, [*answers, other])
    add_counts(folder, _counts(wave, who, on, at))
    add_contests(folder, [Contest("GM0014", "standing", "in_paid_work", "second", datetime(year, 3, 2), "te laag")])
    write(folder, body=f"> {ODD} #capacity\n")
    write(folder, "b", body="> Dit blijft onder ons. #capacity\n", consent=(("research", "2018-03-12"),))
    return folder


def ask(folder: Path, chapters: Iterable[str]) -> None:
    (folder / "questionnaire").mkdir()
    with as_file(files("inbeeld.survey.questionnaire") / "monitor") as ours:
        for chapter in chapters:
            copy(ours / f"{chapter}.toml", folder / "questionnaire")


def _respondents(wave: Wave) -> Iterator[tuple[str, str]]:
    before = ""
    for nth, (code, size) in enumerate(wave.frame.select("municipality", pl.col("size").cast(pl.String)).iter_rows()):
        if nth % SILENT or size == "100k+":
            name = before if before and nth % TOGETHER == 1 else f"of {code}"
            yield code, name
            before = name


def _answers(wave: Wave, who: dict[str, str], at: datetime) -> Iterator[Answer]:
    for nth, (code, name) in enumerate(who.items()):
        for place, question in enumerate(wave.questionnaire.questions.values()):
            unsure = (nth + place) % UNSURE == 0
            lines = frozenset({Line(DONT_KNOW)}) if unsure else frozenset(_lines(question, nth, wave.plan.year))
            if lines:
                yield Answer(code, question.id, lines, name, at)


def _lines(question: Question, nth: int, year: int) -> Iterator[Line]:
    """From one year to the next a few more municipalities choose the first option."""
    alone = [option.id for option in question.options if option.alone]
    if question.kind == "one_of":
        later = nth % 10 < year - 2016
        yield Line(question.names[0 if later else nth % len(question.names)])
    elif question.kind == "several_of":
        chosen = [name for place, name in enumerate(question.names) if name not in alone and (nth + place) % 3]
        yield from (Line(CHOSEN, name) for name in chosen)
    elif question.kind == "number":
        yield Line(str(10 + nth % 40))
    elif question.kind in ("share", "shares"):
        names = question.names or ("",)
        yield from (Line(str(10 + (7 * nth + 5 * place) % 50), name, "estimated") for place, name in enumerate(names))
    else:
        yield Line(f"{year}-01-01" if question.kind == "date" else "Vroeg beginnen")


def _counts(wave: Wave, who: Iterable[str], on: date, at: datetime) -> Iterator[Count]:
    """A few points under what was estimated."""
    for nth, code in enumerate(who):
        for question in wave.questionnaire.questions.values() if nth % COUNTING == 0 or code == "GM0014" else ():
            for place, (item, prefill) in enumerate(question.prefills.items()):
                value = str(6 + (7 * nth + 5 * place) % 50 + nth % 3)
                yield Count(code, question.id, item, value, on, prefill.figure, at)
