"""The part of `make bench` on following and comparing, beside R's survfit and lifelines: `python -m bench.following`.

Writes its section of docs/performance.md, whatever it says.
"""

import sys
from datetime import date

from bench.__main__ import machine
from bench.outcomes import BESIDE_LIFELINES, BESIDE_R, NEARLY, STEPS
from bench.running import Result, measured
from bench.sections import OUTCOMES, PAGE, write_section

PEOPLE, PEOPLE_BESIDE_OTHERS = 1_000_000, 100_000
OTHERS = (BESIDE_R, BESIDE_LIFELINES)
STAGES = ("reading and checking", "counting", "answering")


def main() -> None:
    """Of so many people as are asked for, or of a million."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    beside = {name: measured(name, PEOPLE_BESIDE_OTHERS, "bench.outcomes") for name in OTHERS}
    if any(result.answer == 0 for result in beside.values()):
        sys.exit("survfit or lifelines finds other shares; nothing was written.")
    steps = {name: measured(name, people, "bench.outcomes") for name in STEPS if name not in OTHERS}
    write_section(OUTCOMES, section(people, steps, beside))
    print(PAGE.read_text("utf-8"))


def section(people: int, steps: dict[str, Result], beside: dict[str, Result]) -> list[str]:
    """`steps` of these people, `beside` what others do too of a hundred thousand."""
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
        *_survfit(beside[BESIDE_R]),
        *_lifelines(beside[BESIDE_LIFELINES]),
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
        f"The shares in each state of {PEOPLE_BESIDE_OTHERS:,} people over ten years, with standard errors of",
        f"Greenwood's type: {counting} from persons to a table of counts, and {_answer(result)} from there.",
        f"`survfit` of R's survival takes {theirs} for the same shares, equal to 8 decimals, with the infinitesimal",
        "jackknife.",
    ]


def _lifelines(result: Result) -> list[str]:
    counting, theirs = (f"{result.seconds[stage]:.1f} s" for stage in ("counting", "lifelines"))
    return [
        f"The share who had a first job, of those among them who had none when they came: {counting} from persons to",
        f"a table of counts, and {_answer(result)} from there, with standard errors. `AalenJohansenFitter` of",
        f"lifelines takes {theirs} for that one curve without them; it moves ties apart at random, and agrees to",
        f"{NEARLY}.",
    ]


if __name__ == "__main__":
    main()
