"""A proposal for a terminal: who gets what and why, who is next, who is reached, and what floors cost."""

from collections.abc import Collection, Iterable, Iterator, Sequence

import polars as pl
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.guidance.division import Proposal
from inbeeld.report.division.floors import floors_table
from inbeeld.report.division.reading import Reach, by_category, everybody_of, reach_table
from inbeeld.report.division.reasons import change_in_brief
from inbeeld.report.document import Table as DocumentTable
from inbeeld.report.labels import variable_name
from inbeeld.report.rule.grounds import in_language
from inbeeld.report.speech import Speech, sentence, speech

MOST = 40
"""So many people at most are told; the files have everybody."""
NEXT = 3
IDS = (0, 1, 6)
"""The columns of people that hold ids, which are never broken."""
NOTHING = "–"


def print_proposal(proposal: Proposal, console: Console, language: str, groups: Sequence[str] = ()) -> None:
    """`groups`: columns of the people by which is told who is reached; without disclosure control, as whoever decides
    knows these people. Raises RequestError for a language that is not known."""
    words = speech(language)
    for line in (by_rule(proposal, words), *outcome(proposal, everybody_of(proposal), words)):
        console.print(Text(line))
    console.print(_people(proposal, words))
    for note in _notes(proposal, words):
        console.print(Text(note, "dim"))
    console.print(_places(proposal, words))
    for group in groups:
        console.print(_told(_group(proposal, group, words)))
    if proposal.floors.height:
        console.print(_told(floors_table(proposal.floors.to_dicts(), words)))
    console.print(Text(words.say("division.proposal"), "dim"))


def by_rule(proposal: Proposal, words: Speech) -> str:
    rule = proposal.rule
    return words.say(
        "division.by_rule", rule=in_language(rule.title, words), version=rule.version, seed=proposal.seed
    )


def outcome(proposal: Proposal, everybody: Reach, words: Speech) -> Iterator[str]:
    """How many of everybody get a place, as may be shown; and how many are equal, or how near it is to the most."""
    table = proposal.table
    if everybody.reached is None or everybody.people is None:
        yield words.say("division.given_hidden")
    else:
        given, people = words.whole(everybody.reached), words.whole(everybody.people)
        yield words.say("division.given", given=given, people=people)
    if table["class"].null_count():
        part = proposal.worth / proposal.bound if proposal.bound else 1.0
        yield words.say("division.of_bound", share=words.tenths(100 * part))
    else:
        yield words.say("division.in_classes", classes=words.whole(table["class"].n_unique()))


def _people(proposal: Proposal, words: Speech) -> Table:
    columns = ("person", "place", "duty", "points", "chance", "lot", "next", "change")
    first = proposal.table.sort(pl.col("place_id").is_null(), "place_id", "person_id").head(MOST)
    rows = (
        (
            row["person_id"],
            row["place_id"] or NOTHING,
            str(row["duty"] or NOTHING),
            words.whole(row["points"]),
            NOTHING if row["chance"] is None else words.share(row["chance"], None),
            words.whole(row["lot"]),
            row["next_best"] or NOTHING,
            change_in_brief(row, words),
        )
        for row in first.iter_rows(named=True)
    )
    return _table(_heads(columns, words), rows, IDS)


def _notes(proposal: Proposal, words: Speech) -> Iterator[str]:
    """What the numbers of duties are, and how many people there are more."""
    held = set(proposal.table["duty"])
    for number, duty in enumerate(proposal.rule.duties, 1):
        if number in held:
            yield words.say("division.duty", number=number, duty=in_language(duty, words))
    if proposal.table.height > MOST:
        yield words.say("division.more", people=words.whole(proposal.table.height - MOST))


def _places(proposal: Proposal, words: Speech) -> Table:
    """With the title of each offer, where it is known."""
    line = dict(proposal.next_in_line.sort("rank").group_by("place_id", maintain_order=True).agg("person_id").rows())
    rows = (
        (
            row["place_id"],
            row.get("title") or "",
            words.whole(int(row["capacity"])),
            words.whole(row["given"]),
            ", ".join(line.get(row["place_id"], [])[:NEXT]) or NOTHING,
        )
        for row in proposal.places.iter_rows(named=True)
    )
    return _table((words.say("division.head_place"), "", *_heads(("capacity", "given", "line"), words)), rows)


def _group(proposal: Proposal, group: str, words: Speech) -> DocumentTable:
    counted = proposal.groups(group).select("value", "people", "reached").iter_rows()
    rows = [Reach.counted(group, value, people, reached) for value, people, reached in counted]
    named = [((row.label(words),), row) for row in by_category(rows, group, words)]
    return reach_table("", sentence(variable_name(group, words)), named, words)


def _heads(names: Sequence[str], words: Speech) -> tuple[str, ...]:
    return tuple(words.say(f"division.head_{name}") for name in names)


def _told(table: DocumentTable) -> Table:
    return _table(table.columns, ([cell.text for cell in row] for row in table.rows))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], whole: Collection[int] = ()) -> Table:
    """What is in the `whole` columns stays on one line."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for place, head in enumerate(heads):
        table.add_column(head, overflow="fold", no_wrap=place in whole)
    for row in rows:
        table.add_row(*map(Text, row))
    return table
