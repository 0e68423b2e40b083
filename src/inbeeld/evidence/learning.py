"""One door to learning, whichever design it takes."""

from typing import Literal, get_args

from threadpoolctl import threadpool_limits

from inbeeld.evidence.emulation import emulate
from inbeeld.evidence.learned import Design, Learned
from inbeeld.evidence.lottery import by_lottery
from inbeeld.evidence.progress import Progress, unseen
from inbeeld.evidence.question import Question
from inbeeld.facts.caseload import Caseload

Asked = Literal["auto"] | Design
DESIGNS: tuple[Asked, ...] = ("auto", *get_args(Design))


def learn(caseload: Caseload, question: Question, design: Asked = "auto", progress: Progress = unseen) -> Learned:
    """auto: by lottery where that gives an effect, for it assumes nothing of people; and else by emulating a trial.

    On one thread: the tables are small, and more threads would wait for each other. Raises RequestError as these do.
    """
    with threadpool_limits(limits=1):
        if design != "emulation":
            learned = by_lottery(caseload, question, progress)
            if learned.effects or design == "lottery":
                return learned
        return emulate(caseload, question, progress)
