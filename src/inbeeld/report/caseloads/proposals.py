"""A proposal of who guides whom."""

import csv
import io
import json
from dataclasses import asdict
from math import isfinite

from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.guidance.caseloads import Load, Proposal, Weeks, assumptions, reason
from inbeeld.report.speech import Speech, speech
from inbeeld.report.terminal.pieces import empty_table

FULL_WEEK = 36
"""Hours: work is told for so many, because nobody thinks in people for each hour."""
COLUMNS = ("person_id", "start", "case_manager_id", "why", "languages", "otherwise")


def to_json(proposal: Proposal) -> str:
    """An object with the day, the seed, who is given to whom, the loads, and for whom there is nobody."""
    told = asdict(proposal)
    for load in told["loads"]:
        load |= {name: _finite(load[name]) for name in ("busiest", "busiest_after")}
    return json.dumps(told, ensure_ascii=False, indent=1, default=str)


def to_csv(proposal: Proposal) -> str:
    """A line for each person; without a case manager for whom there is nobody."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n", restval="")
    writer.writeheader()
    for one in proposal.given:
        writer.writerow(asdict(one) | {"languages": " ".join(one.languages)})
    writer.writerows({"person_id": person} for person in proposal.without)
    return text.getvalue()


def print_proposal(proposal: Proposal, console: Console, language: str) -> None:
    words = speech(language)
    console.print(Text(words.say("caseloads.title", day=words.day(proposal.day)), "bold"))
    if not proposal.given and not proposal.without:
        console.print(Text(words.say("caseloads.nobody_waits")))
        return
    if proposal.given:
        console.print(_people(proposal, words))
    if proposal.without:
        console.print(Text(words.say("caseloads.without", people=words.enumerated(proposal.without))))
    console.print(_loads(proposal, words))
    for line in (*assumptions(Weeks(proposal.day), language), words.say("caseloads.decide", seed=proposal.seed)):
        console.print(Text(line, "dim"))


def _people(proposal: Proposal, words: Speech) -> Table:
    table = empty_table(
        *(words.say(f"caseloads.{name}") for name in ("person", "from", "case_manager", "why", "else"))
    )
    for one in proposal.given:
        why = reason(one, {}, words.language)
        cells = (one.person_id, words.day(one.start), one.case_manager_id, why, one.otherwise or "–")
        table.add_row(*map(Text, cells))
    return table


def _loads(proposal: Proposal, words: Speech) -> Table:
    table = empty_table(words.say("caseloads.case_manager"))
    for name in ("hours", "people", "people_after", "busiest", "busiest_after"):
        table.add_column(words.say(f"caseloads.{name}", hours=FULL_WEEK), justify="right")
    for load in proposal.loads:
        table.add_row(*map(Text, _cells(load, words)))
    return table


def _cells(load: Load, words: Speech) -> tuple[str, ...]:
    busy = (_per_week(number, words) for number in (load.busiest, load.busiest_after))
    people = (words.whole(number) for number in (load.people, load.people_after))
    return (load.case_manager_id, words.decimal(load.hours), *people, *busy)


def _per_week(per_hour: float, words: Speech) -> str:
    return words.decimal(FULL_WEEK * per_hour) if isfinite(per_hour) else words.say("caseloads.no_hours")


def _finite(number: float) -> float | None:
    return number if isfinite(number) else None
