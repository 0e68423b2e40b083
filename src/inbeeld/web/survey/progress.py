"""How far each chapter is: answered of asked. A share that the register counted need not be answered."""

from dataclasses import dataclass

from inbeeld.survey.questionnaire import Chapter
from inbeeld.web.survey.visit import Visit


@dataclass(frozen=True)
class Progress:
    chapter: Chapter
    asked: int
    done: int

    @property
    def is_done(self) -> bool:
        return self.done == self.asked


def progress(visit: Visit, code: str) -> list[Progress]:
    asked, answers = visit.asked(code), visit.answers(code)
    found = []
    for chapter in visit.chapters.values():
        own = [question for question in chapter.questions if question.id in asked]
        done = [one for one in own if one.id in answers or visit.wave.is_done(code, one)]
        found.append(Progress(chapter, len(own), len(done)))
    return found


def next_chapter(found: list[Progress]) -> Progress | None:
    """The first that is not whole yet; None when all are."""
    return next((one for one in found if not one.is_done), None)
