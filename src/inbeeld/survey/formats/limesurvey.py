"""What LimeSurvey exports: CSV with question codes, a row per response, the token of the respondent in it.

LimeSurvey has no underscores in its codes and at most five characters for an answer. So a question is found by its id
without underscores ("whofirst"), and an option or an item by its id, its place ("A2", "SQ002") or its text. Of a
multiple choice "Y" is chosen. A share is an estimate unless a question "...basis" says "counted". Only responses that
were submitted are read.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from re import fullmatch, sub

from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.answers.answer import CHOSEN, Basis
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.formats.fitting import Found, fitting
from inbeeld.survey.formats.sheet import read_sheet
from inbeeld.survey.questionnaire import DONT_KNOW, Question
from inbeeld.survey.questionnaire.question import Named
from inbeeld.survey.wave import Wave

OF_LIMESURVEY = (
    *("id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp", "ipaddr", "refurl"),
    *("firstname", "lastname", "email"),
)
"""Columns that LimeSurvey adds; the names and addresses are not read."""

NOT_KNOWN = ("dontknow", "idontknow", "weetikniet", "weetniet")
YES = ("Y", "Yes", "Ja", "1")

Response = Mapping[str, str]
Places = Mapping[str, tuple[Question, str]]
"""Of a column: the question, and what stands between brackets."""


def read_limesurvey(path: Path, wave: Wave) -> list[Answer]:
    """For each municipality of the respondent. Raises SurveyError with all that cannot be placed or does not fit, and
    for an export without tokens."""
    sheet = read_sheet(path)
    if "token" not in sheet.columns or "submitdate" not in sheet.columns:
        raise SurveyError(f"{path} has no columns token and submitdate. Export them along, with question codes.")
    places = _places(sheet.columns, wave.questionnaire.questions.values())
    submitted = [(line, response) for line, response in sheet.rows if response["submitdate"].strip()]
    return fitting(path, wave, (one for line, response in submitted for one in _found(line, response, places, wave)))


def _places(names: Iterable[str], questions: Iterable[Question]) -> Places:
    known = {_plain(question.id): question for question in questions}
    found: dict[str, tuple[Question, str]] = {}
    for name in names:
        code, _, inside = name.partition("[")
        if (question := known.get(_plain(code))) is not None:
            found[name] = (question, inside.rstrip("]"))
        elif name.lower() not in OF_LIMESURVEY and _plain(code).removesuffix("basis") not in known:
            raise SurveyError(f"The column {name[:60]} is no question of this wave.")
    return found


def _found(line: int, response: Response, places: Places, wave: Wave) -> Iterator[Found]:
    respondent, written = response["token"], response["submitdate"]
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        yield line, f"the submitdate ‘{written[:40]}’ is no moment such as 2018-03-01 12:00:00"
        return
    if respondent not in wave.respondents:
        yield line, f"the token {respondent[:40]} is of nobody in respondents.csv. Add for whom it answers"
        return
    for name, (told, wrong) in _given(response, places).items():
        yield from ((line, sentence) for sentence in wrong)
        for municipality in sorted(wave.respondents[respondent]) if told else ():
            yield line, Answer(municipality, name, frozenset(told), respondent, at)


def _given(response: Response, places: Places) -> Mapping[str, tuple[set[Line], list[str]]]:
    """By question: its lines, and what of it cannot be placed."""
    given: dict[str, tuple[set[Line], list[str]]] = {}
    for name, (question, inside) in places.items():
        if written := response[name].strip():
            told, wrong = given.setdefault(question.id, (set(), []))
            try:
                told.update(_lines(question, inside, written, _basis(response, question)))
            except SurveyError as strange:
                wrong.append(str(strange))
    return given


def _lines(question: Question, inside: str, written: str, basis: Basis) -> Iterator[Line]:
    if _plain(written) in NOT_KNOWN:
        yield Line(DONT_KNOW, _named(question.items, inside, question) if inside else "")
    elif question.kind == "several_of":
        if written in YES:
            yield Line(CHOSEN, _named(question.options, inside, question))
    elif question.kind == "one_of":
        yield Line(_named(question.options, written, question))
    elif question.kind == "date":
        yield Line(written[:10])
    elif question.kind == "text":
        yield Line(written)
    else:
        yield Line(_number(written), _named(question.items, inside, question) if inside else "", basis)


def _named(listed: Sequence[Named], written: str, question: Question) -> str:
    """By id, place or text."""
    for place, one in enumerate(listed, start=1):
        by_place = fullmatch(r"[A-Za-z]{0,2}0*([0-9]+)", written)
        if _plain(written) in map(_plain, (one.id, one.nl, one.en)) or (by_place and int(by_place[1]) == place):
            return one.id
    raise SurveyError(f"{question.id} has no answer or line ‘{written[:40]}’.")


def _basis(response: Response, question: Question) -> Basis:
    if question.kind not in ("share", "shares"):
        return ""
    told = next((value for name, value in response.items() if _plain(name) == _plain(question.id) + "basis"), "")
    return "counted" if _plain(told) in ("counted", "geteld") else "estimated"


def _number(written: str) -> str:
    """LimeSurvey writes 12.5 as 12.5000000000, or with a comma."""
    written = sub(r"^([0-9]+),([0-9]+)$", r"\1.\2", written)
    return written.rstrip("0").rstrip(".") if "." in written else written


def _plain(text: str) -> str:
    return sub(r"[^a-z0-9]", "", text.lower())
