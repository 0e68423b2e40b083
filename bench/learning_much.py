"""Learning from many people, in a process of its own: `python -m bench.learning_much`."""

import json
import subprocess
import sys

from bench.kept import kept
from bench.running import Result
from bench.steps import Clock, peak_memory
from inbeeld.demo.planted import INSTRUMENT, Planted, plant
from inbeeld.evidence import Question
from inbeeld.evidence.learning import learn
from inbeeld.evidence.outcome import outcome

PEOPLE, MONTHS = 100_000, 60


def measure() -> None:
    print(f"{PEOPLE:,} people ...", file=sys.stderr)
    done = subprocess.run([sys.executable, "-m", __name__], stdout=subprocess.PIPE, check=True)
    kept("many.json").write_bytes(done.stdout)


def found() -> Result | None:
    """What was measured, if it was."""
    path = kept("many.json")
    return Result(**json.loads(path.read_text("utf-8"))) if path.exists() else None


def main() -> None:
    clock, region = Clock(), plant(Planted(people=PEOPLE, months=MONTHS))
    question = Question(INSTRUMENT, outcome("in_paid_work"), (12, 24), region.on)
    with clock.timing("learning"):
        learn(region.caseload, question, "emulation")
    print(json.dumps({"seconds": clock.seconds, "peak": peak_memory(), "answer": None}))


if __name__ == "__main__":
    main()
