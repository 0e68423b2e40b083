"""The part of `make bench` on people and offers: `python -m bench.matching`, or with so many people and offers.

Writes its section of docs/performance.md, whatever it says.
"""

import json
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from datetime import date
from statistics import median

from tests.guidance.matching.made import plain

from bench.__main__ import machine
from bench.made_up_matching import DAY, REGION, MadeUp
from bench.sections import MATCHING, PAGE, write_section
from bench.steps import peak_memory
from inbeeld.guidance.matching import Board, Policy, leftovers_on

PEOPLE, OFFERS = 100_000, 20_000
LOOKED_UP, BY_PLAIN = 200, 3
"""People whose matches are asked for one by one; and of whom each pair is looked at by itself too, to compare."""
SCOPES = {"the country": None, "one region": REGION}
POLICY = Policy(DAY, study_with_benefit=True)


@dataclass(frozen=True)
class Result:
    board: float
    of_one: list[float]
    matches: list[int]
    plain: float
    leftovers: float
    left: tuple[int, int]
    peak: int


def main() -> None:
    people, offers = (int(one) for one in sys.argv[1:3]) if len(sys.argv) > 2 else (PEOPLE, OFFERS)
    results = {scope: _in_a_process_of_its_own(scope, people, offers) for scope in SCOPES}
    write_section(MATCHING, section(people, offers, results))
    print(PAGE.read_text("utf-8"))


def _in_a_process_of_its_own(scope: str, people: int, offers: int) -> Result:
    print(f"People and offers, {scope} ...", file=sys.stderr)
    command = [sys.executable, "-m", "bench.matching", str(people), str(offers), scope]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Result(**json.loads(done.stdout))


def measured(people: int, offers: int, region: str | None) -> Result:
    made = MadeUp(people, offers, region)
    started = time.perf_counter()
    board = Board(made.openings, POLICY)
    board_made = time.perf_counter() - started
    of_one, matches = [], []
    for seeker in made.seekers[:LOOKED_UP]:
        started = time.perf_counter()
        matches.append(len(board.matches_of(seeker)))
        of_one.append(time.perf_counter() - started)
    by_plain = _by_plain(made, board)
    started = time.perf_counter()
    left = leftovers_on(board, made.seekers)
    took = time.perf_counter() - started
    return Result(board_made, of_one, matches, by_plain, took, (len(left.people), len(left.openings)), peak_memory())


def _by_plain(made: MadeUp, board: Board) -> float:
    """Seconds for one person, each pair by itself. Leaves the courses out, which would take it hours."""
    seconds = []
    for seeker in made.seekers[:BY_PLAIN]:
        started = time.perf_counter()
        found = [plain(seeker, one, (), POLICY) for one in made.openings]
        seconds.append(time.perf_counter() - started)
        told = {one.opening_id: one.conditions for one in board.matches_of(seeker)}
        if told != {one.opening_id: one.conditions for one in found if one}:
            sys.exit("Matching finds other matches than pair by pair; nothing was written.")
    return median(seconds)


def section(people: int, offers: int, results: dict[str, Result]) -> list[str]:
    return [
        f"Measured on {date.today().isoformat()} by `make bench`: {machine(('NumPy',))}.",
        f"{people:,} people and {offers:,} offers, with all conditions, every fact drawn by itself; in the 342",
        "municipalities of the country, and all in one region, so that each offer is open to far more people.",
        f"All matches of one person, explained, with the courses that close gaps, of {LOOKED_UP} people; and all",
        "leftovers of both sides. Pair by pair, in plain Python, finds the same matches, but for the courses.",
        "",
        "| | matches of a person | one person, median | 95 in 100 | pair by pair | all leftovers | peak memory |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *(_row(scope, result) for scope, result in results.items()),
        "",
        "| aim | measured |",
        "|---|---|",
        *_aims(list(results.values())),
    ]


def _row(scope: str, result: Result) -> str:
    many = f"{median(result.matches):,.0f} (at most {max(result.matches):,})"
    times = f"{_ms(median(result.of_one))} | {_ms(_late(result))} | {_ms(result.plain)} | {result.leftovers:.1f} s"
    return f"| {scope} | {many} | {times} | {result.peak / 1e9:.2f} GB |"


def _aims(results: list[Result]) -> list[str]:
    one = " and ".join(_ms(median(result.of_one)) for result in results)
    left = " and ".join(f"{result.leftovers:.1f} s" for result in results)
    peak = max(result.peak for result in results) / 1e9
    return [
        f"| all matches of one person in 50 ms | {one} |",
        f"| all leftovers in 60 s | {left} |",
        f"| in 4 GB | {peak:.2f} GB |",
    ]


def _late(result: Result) -> float:
    return sorted(result.of_one)[int(0.95 * len(result.of_one))]


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:,.0f} ms"


if __name__ == "__main__":
    if len(sys.argv) == 4:
        print(json.dumps(asdict(measured(int(sys.argv[1]), int(sys.argv[2]), SCOPES[sys.argv[3]]))))
    else:
        main()
