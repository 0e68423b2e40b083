"""One door to learning, whichever design it takes."""

from typing import Literal

from inbeeld.evidence.emulation import emulate
from inbeeld.evidence.emulation.rows import Progress, unseen
from inbeeld.evidence.learned import Design, Learned
from inbeeld.evidence.lottery import by_lottery
from inbeeld.evidence.question import Question
from inbeeld.facts.caseload import Caseload

Asked = Design | Literal["auto"]


def learn(caseload: Caseload, question: Question, design: Asked = "auto", progress: Progress = unseen) -> Learned:
    """auto: by lottery where that gives an effect, for it assumes nothing of people; and else by emulating a trial.

    Raises RequestError as these do.
    """
    if design != "emulation":
        learned = by_lottery(caseload, question, progress)
        if learned.effects or design == "lottery":
            return learned
    return emulate(caseload, question, progress)
