"""A proposal for a terminal: who gets what and why, who is next, who is reached, and what floors cost."""

from collections.abc import Iterable, Iterator, Sequence

import polars as pl
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.guidance.division import Proposal
from inbeeld.report.division.floors import floors_table
from inbeeld.report.division.reasons import change_in_brief, duty_name
from inbeeld.report.labels import category_name, variable_name
from inbeeld.report.rule.grounds import in_language
from inbeeld.report.speech import Speech, sentence, speech
from inbeeld.report.terminal.pieces import empty_table

MOST = 40
"""So many people at most are told; the files have everybody."""
NEXT = 3
NOTHING = "–"


def print_proposal(proposal: Proposal, console: Console, language: str, groups: Sequence[str] = ()) -> None:
    """`groups`: columns of the people by which is told who is reached. Raises RequestError for a language that is not
    known."""
    words = speech(language)
    for line in (by_rule(proposal, words), *outcome(proposal, words)):
        console.print(Text(line))
    console.print(_people(proposal, words))
    if proposal.table.height > MOST:
        console.print(Text(words.say("division.more", people=words.whole(proposal.table.height - MOST)), "dim"))
    console.print(_places(proposal, words))
    for group in groups:
        console.print(_group(proposal, group, words))
    if proposal.floors.height:
        floors = floors_table(proposal.floors.to_dicts(), words)
        console.print(_table(floors.columns, ([cell.text for cell in row] for row in floors.rows)))
    console.print(Text(words.say("division.proposal"), "dim"))


def by_rule(proposal: Proposal, words: Speech) -> str:
    rule = proposal.rule
    return words.say(
        "division.by_rule", rule=in_language(rule.title, words), version=rule.version, seed=proposal.seed
    )


def outcome(proposal: Proposal, words: Speech) -> Iterator[str]:
    """How many of the people get a place, and how many are equal, or how near it is to the most that could be."""
    table, given = proposal.table, int(proposal.places["given"].sum())
    yield words.say("division.given", given=words.whole(given), people=words.whole(_everybody(proposal)))
    if table["class"].null_count():
        part = proposal.worth / proposal.bound if proposal.bound else 1.0
        yield words.say("division.of_bound", share=words.tenths(100 * part))
    else:
        yield words.say("division.in_classes", classes=words.whole(table["class"].n_unique()))


def _everybody(proposal: Proposal) -> int:
    """Families count by their size."""
    sizes = proposal.people.get_column("size", default=None)
    return proposal.people.height if sizes is None else int(sizes.sum())


def _people(proposal: Proposal, words: Speech) -> Table:
    columns = ("person", "place", "duty", "points", "chance", "lot", "next", "change")
    first = proposal.table.sort(pl.col("place_id").is_null(), "place_id", "person_id").head(MOST)
    rows = (
        (
            row["person_id"],
            row["place_id"] or NOTHING,
            duty_name(row, proposal.rule, words) or NOTHING,
            words.whole(row["points"]),
            NOTHING if row["chance"] is None else words.share(row["chance"], None),
            words.whole(row["lot"]),
            row["next_best"] or NOTHING,
            change_in_brief(row, words),
        )
        for row in first.iter_rows(named=True)
    )
    return _table(_heads(columns, words), rows)


def _places(proposal: Proposal, words: Speech) -> Table:
    line = dict(proposal.next_in_line.sort("rank").group_by("place_id", maintain_order=True).agg("person_id").rows())
    rows = (
        (place, words.whole(int(capacity)), words.whole(given), ", ".join(line.get(place, [])[:NEXT]) or NOTHING)
        for place, capacity, given in proposal.places.select("place_id", "capacity", "given").iter_rows()
    )
    return _table(_heads(("place", "capacity", "given", "line"), words), rows)


def _group(proposal: Proposal, group: str, words: Speech) -> Table:
    heads = (sentence(variable_name(group, words)), *(words.say(f"division.column_{one}") for one in GROUP))
    rows = (
        (
            category_name(group, value or "unknown", words),
            words.whole(reached),
            words.whole(people),
            words.share(reached / people, people),
        )
        for value, people, reached in proposal.groups(group).select("value", "people", "reached").iter_rows()
    )
    return _table(heads, rows)


GROUP = ("reached", "of", "share")


def _heads(names: Sequence[str], words: Speech) -> tuple[str, ...]:
    return tuple(words.say(f"division.head_{name}") for name in names)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = empty_table(*heads)
    for row in rows:
        table.add_row(*map(Text, row))
    return table
