"""Learning from many people: `python -m bench.learning_much PEOPLE MONTHS`, with what it took."""

import json
import sys

from bench.steps import Clock, peak_memory
from inbeeld.demo.planted import INSTRUMENT, Planted, plant
from inbeeld.evidence import Question
from inbeeld.evidence.emulation import emulate
from inbeeld.evidence.outcome import outcome


def main(people: int, months: int) -> None:
    clock, region = Clock(), plant(Planted(people=people, months=months))
    question = Question(INSTRUMENT, outcome("in_paid_work"), (12, 24), region.on)
    with clock.timing("learning"):
        emulate(region.caseload, question)
    print(json.dumps({"seconds": clock.seconds, "peak": peak_memory(), "answer": None}))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
