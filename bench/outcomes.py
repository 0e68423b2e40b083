"""What is measured of following and comparing.

Each step runs in a process of its own: `python -m bench.outcomes STEP DIRECTORY`. What others do too, they do
on the same people (`bench.beside`), and their shares must be ours.
"""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl

from bench.beside import by_lifelines, by_survfit
from bench.made_up import ON
from bench.steps import Clock, peak_memory
from inbeeld.cli.all_rules import all_rules
from inbeeld.disclosure import release_curves
from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.check import check
from inbeeld.figures.definition import definition, definitions
from inbeeld.figures.measure import measure, rules_for, variables_for
from inbeeld.outcomes.comparison import Outcome, compare
from inbeeld.outcomes.curves import curves
from inbeeld.outcomes.flows import flows
from inbeeld.outcomes.months import day_of
from inbeeld.outcomes.occupation import occupation
from inbeeld.report.publish import publish
from inbeeld.timeline import fast
from inbeeld.timeline.count_files import counted, read_count_files, split_transitions, write_count_file
from inbeeld.timeline.fast.following import follow, moves
from inbeeld.timeline.states import FIRST_WORK, OCCUPATION, OUTSIDE, REACHED, SETTLED, WAITING
from inbeeld.timeline.transitions import Transitions

BY, MONTHS, THRESHOLD = ("sex", "arrival_route"), 120, 10
BESIDE_R, BESIDE_LIFELINES = "shares in each state", "share who had a first job"
NEARLY = 0.002
"""lifelines moves ties apart at random, so its shares are not exactly those of the days."""
ADJUST = ("municipality", "age_group", "sex", "arrival_route")
YEARS = [day_of(month) for month in range(12, MONTHS + 1, 12)]


def read(directory: Path, clock: Clock) -> Caseload:
    with clock.timing("reading and checking"):
        return check(read_caseload(directory)).caseload


def measuring(directory: Path, clock: Clock) -> None:
    caseload = read(directory, clock)
    with clock.timing("counting"):
        counts = fast.count(caseload, rules_for(definitions()), ON, None, variables_for(definitions(), BY))
    with clock.timing("answering"):
        publish(measure(counts, definitions(), BY, named_from=THRESHOLD), THRESHOLD)


def following(directory: Path, clock: Clock) -> None:
    caseload = read(directory, clock)
    with clock.timing("counting"):
        transitions = follow(caseload, SETTLED, ON, None, BY)
    with clock.timing("answering"):
        answered(transitions)


def following_counts(directory: Path, clock: Clock) -> None:
    """From a file by municipality, sex and arrival route."""
    path = directory.parent / "counts.parquet"
    if not path.exists():
        caseload = check(read_caseload(directory)).caseload
        write_count_file(counted([caseload], all_rules(), ON, None, BY), path)
    with clock.timing("reading and checking"):
        (file,) = read_count_files([path], all_rules())
    with clock.timing("counting"):
        transitions = split_transitions(file.transitions[SETTLED], BY)
    with clock.timing("answering"):
        answered(transitions)


def answered(transitions: Transitions) -> None:
    found = curves(transitions, MONTHS, enough=2 * THRESHOLD)
    release_curves(found.rows, found.by, THRESHOLD)


def comparing(directory: Path, clock: Clock) -> None:
    caseload, figure = read(directory, clock), definition("in_paid_work")
    with clock.timing("counting"):
        counts = fast.count(caseload, [figure.the_rule], ON, None, ADJUST)
    with clock.timing("answering"):
        compare(counts, Outcome(figure.the_rule, figure.numerator), enough=THRESHOLD)


def occupying(directory: Path, clock: Clock) -> None:
    """The shares alone, from the persons, as survfit has them."""
    caseload = read(directory, clock)
    with clock.timing("counting"):
        transitions = follow(caseload, SETTLED, ON)
    with clock.timing("answering"):
        ours = shares(transitions)
    if shutil.which("Rscript"):
        theirs, clock.seconds["survfit"] = by_survfit(caseload)
        clock.answer = int(np.abs(ours.select(theirs.columns).to_numpy() - theirs.to_numpy()).max() < 1e-8)


def starting(directory: Path, clock: Clock) -> None:
    """The share who had a first job, of those who had none when they came: one way out of one state, with people who
    come later and leave, which is what lifelines can do."""
    caseload = read(directory, clock)
    with clock.timing("counting"):
        found = moves(caseload, FIRST_WORK, SETTLED, ON)
        waiting = found.filter(pl.col("from") == OUTSIDE, pl.col("to") == WAITING)
        transitions = of_moves(found.join(waiting.select("who"), on="who", how="semi"))
    with clock.timing("answering"):
        moved = flows(transitions, FIRST_WORK, YEARS[-1])
        ours = occupation(moved).share[YEARS, 0, moved.states.index(REACHED)]
    theirs, clock.seconds["lifelines"] = by_lifelines(found)
    clock.answer = int(np.abs(ours - theirs).max() < NEARLY)


def of_moves(found: pl.DataFrame) -> Transitions:
    table = found.group_by("day", "from", "to").agg(n=pl.len()).with_columns(process=pl.lit(FIRST_WORK))
    return Transitions.of(table, (), SETTLED, ON, None)


def shares(transitions: Transitions) -> pl.DataFrame:
    moved = flows(transitions, OCCUPATION, YEARS[-1])
    return pl.DataFrame(occupation(moved).share[YEARS, 0], schema=list(moved.states))


STEPS: dict[str, Callable[[Path, Clock], None]] = {
    "measure, from persons": measuring,
    "follow, from persons": following,
    "follow, from a count file": following_counts,
    "compare, from persons": comparing,
    BESIDE_R: occupying,
    BESIDE_LIFELINES: starting,
}

if __name__ == "__main__":
    name, directory = sys.argv[1:]
    timed = Clock()
    STEPS[name](Path(directory), timed)
    print(json.dumps({"seconds": timed.seconds, "peak": peak_memory(), "answer": timed.answer}))
