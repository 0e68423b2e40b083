"""What is measured of following and comparing.

Each step runs in a process of its own: `python -m bench.outcomes STEP DIRECTORY`. What R's survfit does too, it does
on the same people, and its shares must be ours.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl

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
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.fast.paths import paths
from inbeeld.timeline.fast.windows import windows
from inbeeld.timeline.known import as_known
from inbeeld.timeline.states import OCCUPATION, SETTLED
from inbeeld.timeline.transitions import Transitions

BY, MONTHS, THRESHOLD = ("sex", "arrival_route"), 120, 10
BESIDE_R = "shares in each state"
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


def shares(transitions: Transitions) -> pl.DataFrame:
    moved = flows(transitions, OCCUPATION, YEARS[-1])
    return pl.DataFrame(occupation(moved).share[YEARS, 0], schema=list(moved.states))


def by_survfit(caseload: Caseload) -> tuple[pl.DataFrame, float]:
    with TemporaryDirectory() as folder:
        given, found = Path(folder) / "intervals.csv", Path(folder) / "shares.csv"
        intervals(caseload).write_csv(given)
        subprocess.run(["Rscript", str(Path(__file__).with_name("survfit.R")), str(given), str(found)], check=True)
        told = pl.read_csv(found)
    return told.drop("seconds"), told["seconds"][0]


def intervals(caseload: Caseload) -> pl.DataFrame:
    """who, entry, exit (days since settling), from, to: the rows that survfit takes, of those followed for a day."""
    spells = as_known("spells", caseload["spells"], None).filter(pl.col("start").ne_missing(pl.col("end")))
    spells = spells.with_columns(pl.col("kind").cast(pl.String))
    people, _ = windows(caseload["persons"], spells, SETTLED, ON, ())
    own = spells.join(people.select("who", "person_id"), on="person_id").select("who", "kind", "start", "end")
    path = paths(people, own).join(people.select("who", "origin", "last", "left"), on="who", maintain_order="left")
    goes_on = pl.col("who") == pl.col("who").shift(-1)
    until = pl.when(goes_on).then(pl.col("day").shift(-1)).otherwise(pl.coalesce("left", "last"))
    gone = pl.when(pl.col("left").is_null()).then(pl.lit("outside")).otherwise(pl.lit("left"))
    rows = path.with_columns(pl.col("state").cast(pl.String)).select(
        "who",
        entry=(pl.col("day") - pl.col("origin")).dt.total_days(),
        exit=(until - pl.col("origin")).dt.total_days(),
        **{"from": pl.col("state"), "to": pl.when(goes_on).then(pl.col("state").shift(-1)).otherwise(gone)},
    )
    return rows.filter(pl.col("entry") < pl.col("exit"))


STEPS: dict[str, Callable[[Path, Clock], None]] = {
    "measure, from persons": measuring,
    "follow, from persons": following,
    "follow, from a count file": following_counts,
    "compare, from persons": comparing,
    BESIDE_R: occupying,
}

if __name__ == "__main__":
    name, directory = sys.argv[1:]
    timed = Clock()
    STEPS[name](Path(directory), timed)
    print(json.dumps({"seconds": timed.seconds, "peak": peak_memory(), "answer": timed.answer}))
