"""The figures of a wave with their margins, as the sections of its report; estimated once and kept."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from inbeeld.register.models import SurveyWave
from inbeeld.report.document import Section
from inbeeld.report.monitor import Content, write_monitor
from inbeeld.report.monitor.sections.change import change
from inbeeld.report.monitor.sections.chapters import chapters
from inbeeld.report.monitor.sections.in_short import in_short
from inbeeld.report.monitor.sections.method import method
from inbeeld.report.monitor.sections.reading import reading
from inbeeld.report.monitor.sections.response import response
from inbeeld.report.monitor.topic import Topic, topic
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.findings import Findings, findings
from inbeeld.survey.interviews import Interviews
from inbeeld.web.monitor.opened import kept, opened, stored_wave
from inbeeld.web.survey.wording import language

TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
NO_INTERVIEWS = Interviews((), ())
"""Interviews are files of the researcher's own, and are not in the register."""

SHORT = "short"


@dataclass(frozen=True)
class Wanted:
    weighting: str = "calibrated"
    by: str = ""
    against: str = ""

    @property
    def query(self) -> str:
        """The same, for an address."""
        return urlencode({name: value for name, value in asdict(self).items() if value})


def estimated(stored: SurveyWave, wanted: Wanted, part: str) -> dict[str, Any]:
    """For the page: `parts` (name, title) to choose from, which is `here`, and its `sections`; or what is `wrong`
    where there is too little to estimate from."""
    try:
        about = topic(_content(stored, wanted), language())
    except SurveyError as wrong:
        return {"wrong": str(wrong)}
    parts = _parts(about)
    here = part if part in parts else SHORT
    told = [(name, title) for name, (title, _sections) in parts.items()]
    return {"parts": told, "here": here, "sections": parts[here][1]()}


def written(stored: SurveyWave, wanted: Wanted, form: str) -> bytes:
    """The whole report. Raises SurveyError where there is too little to estimate from."""
    with TemporaryDirectory() as folder:
        (path,) = write_monitor(_content(stored, wanted), Path(folder), [form], language())
        return path.read_bytes()


def _content(stored: SurveyWave, wanted: Wanted) -> Content:
    by = (wanted.by,) if wanted.by else ()
    before = _findings(stored_wave(wanted.against), wanted.weighting) if wanted.against else None
    return Content(_findings(stored, wanted.weighting, by), NO_INTERVIEWS, before)


def _findings(stored: SurveyWave, weighting: str, by: tuple[str, ...] = ()) -> Findings:
    what = f"findings:{weighting}:{'+'.join(by)}"
    return kept(stored, what, lambda: findings(opened(stored), weighting, by=by))


def _parts(about: Topic) -> Mapping[str, tuple[Any, Callable[[], list[Section]]]]:
    """By name: a title, and what makes the sections. One part a page, for all of it is a report."""
    asked = about.wave.questionnaire.chapters
    return {
        SHORT: (_("In short"), lambda: [in_short(about), reading(about)]),
        **{one.id: (about.words(one.title), partial(_chapter, about, at)) for at, one in enumerate(asked)},
        **({"change": (_("What changed"), lambda: _there(change(about)))} if about.content.before else {}),
        "response": (_("Who answered"), lambda: [response(about)]),
        "method": (_("How it was estimated"), lambda: [method(about)]),
    }


def _chapter(about: Topic, at: int) -> list[Section]:
    return [chapters(about)[at]]


def _there(section: Section | None) -> list[Section]:
    return [section] if section else []
