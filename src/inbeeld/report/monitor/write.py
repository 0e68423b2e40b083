"""Writing the report of a wave: a file for each form, all of them or none."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from inbeeld.facts.errors import RequestError
from inbeeld.facts.whole_file import write_whole
from inbeeld.report.document import Document
from inbeeld.report.monitor.as_json import to_json
from inbeeld.report.monitor.content import Content
from inbeeld.report.monitor.document import document
from inbeeld.report.monitor.sheets.workbook import workbook
from inbeeld.report.monitor.topic import Topic, topic
from inbeeld.report.render.html import to_html
from inbeeld.report.render.pdf import to_pdf
from inbeeld.report.render.xlsx import to_xlsx


@dataclass(frozen=True, eq=False)
class Told:
    """A wave in one language; the document is built once for all forms."""

    topic: Topic

    @cached_property
    def document(self) -> Document:
        return document(self.topic)

    def html(self) -> bytes:
        return to_html(self.document).encode("utf-8")

    def pdf(self) -> bytes:
        return to_pdf(self.document)

    def xlsx(self) -> bytes:
        plan = self.topic.wave.plan
        return to_xlsx(workbook(self.topic), self.topic.words(plan.title), plan.reference_day)

    def json(self) -> bytes:
        return to_json(self.topic.content).encode("utf-8")


FORMS: Mapping[str, Callable[[Told], bytes]] = {
    "html": Told.html,
    "pdf": Told.pdf,
    "xlsx": Told.xlsx,
    "json": Told.json,
}


def write_monitor(content: Content, folder: Path, formats: Iterable[str], language: str) -> tuple[Path, ...]:
    """The paths of what was written: monitor-2018-nl.html and its like; the folder is made if need be.

    Raises RequestError for a form or a language that is not known, before anything is written.
    """
    wanted = tuple(dict.fromkeys(formats))
    if unknown := [name for name in wanted if name not in FORMS]:
        raise RequestError(f"the report of a wave is written as {', '.join(FORMS)}, not as '{unknown[0]}'")
    told = Told(topic(content, language))
    made = {folder / f"monitor-{content.wave.plan.year}-{language}.{name}": FORMS[name](told) for name in wanted}
    for path, written in made.items():
        write_whole(path, written)
    return tuple(made)
