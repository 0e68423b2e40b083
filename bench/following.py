"""The part of `make bench` on following and comparing, beside R's survfit: `python -m bench.following`.

Writes its section of docs/performance.md, whatever it says.
"""

import sys
from datetime import date

from bench.__main__ import machine
from bench.outcomes import BESIDE_R, STEPS
from bench.running import Result, measured
from bench.sections import OUTCOMES, PAGE, write_section

PEOPLE, PEOPLE_BESIDE_R = 1_000_000, 100_000
STAGES = ("reading and checking", "counting", "answering")


def main() -> None:
    """Of so many people as are asked for, or of a million."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    beside_r = measured(BESIDE_R, PEOPLE_BESIDE_R, "bench.outcomes")
    if beside_r.answer == 0:
        sys.exit("survfit finds other shares; nothing was written.")
    steps = {name: measured(name, people, "bench.outcomes") for name in STEPS if name != BESIDE_R}
    write_section(OUTCOMES, section(people, steps, beside_r))
    print(PAGE.read_text("utf-8"))


def section(people: int, steps: dict[str, Result], beside_r: Result) -> list[str]:
    """`steps` of these people, `beside_r` the shares in each state of a hundred thousand."""
    header = ["| | " + " | ".join(STAGES) + " | together | peak memory |", "|---|" + "---:|" * (len(STAGES) + 2)]
    return [
        f"Measured on {date.today().isoformat()} by `make bench`: {machine(('Polars', 'NumPy'))}.",
        f"{people:,} people with five spells each; figures and curves `--by sex,arrival_route`, with disclosure",
        "control; 120 months since settling. The count file is that of all 342 municipalities, each with its own",
        "transitions from every origin: its seal is checked, and it is looked through before it is used.",
        "",
        *header,
        *(_row(name, result) for name, result in steps.items()),
        "",
        *_aims(steps),
        "",
        *_survfit(beside_r),
        "",
    ]


def _row(name: str, result: Result) -> str:
    times = [f"{result.seconds[stage]:.1f} s" for stage in STAGES]
    return f"| {name} | {' | '.join(times)} | {_total(result):.1f} s | {result.peak / 1e9:.2f} GB |"


def _total(result: Result) -> float:
    return sum(result.seconds[stage] for stage in STAGES)


def _aims(steps: dict[str, Result]) -> list[str]:
    figures, followed, counts, compared = steps.values()
    return [
        "| aim | measured |",
        "|---|---|",
        f"| follow within 1.5 times the time of measure | {_total(followed) / _total(figures):.1f} times |",
        f"| the curves in under a second, once there is a table by what is asked | {_answer(counts)} |",
        f"| comparing 342 municipalities in under ten seconds, once they are counted | {_answer(compared)} |",
    ]


def _answer(result: Result) -> str:
    return f"{result.seconds['answering']:.1f} s"


def _survfit(result: Result) -> list[str]:
    if "survfit" not in result.seconds:
        return ["R is not on this machine, so survfit was not measured."]
    counting, theirs = (f"{result.seconds[stage]:.1f} s" for stage in ("counting", "survfit"))
    return [
        f"The shares in each state of {PEOPLE_BESIDE_R:,} people over ten years, with standard errors of Greenwood's",
        f"type: {counting} from persons to a table of counts, and {_answer(result)} from there. `survfit` of R's",
        f"survival takes {theirs} for the same shares, equal to 8 decimals, with the infinitesimal jackknife.",
    ]


if __name__ == "__main__":
    main()
