"""The fast engine: Polars for the rows, NumPy for a flag per person; the whole country at a time.

It must give the counts of `timeline.reference` on any caseload.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.timeline import rules as r
from inbeeld.timeline.counts import KEYS, Counts, counts_schema
from inbeeld.timeline.fast import contacts, decisions, profiles, situations, spells, standing
from inbeeld.timeline.fast.people import People, tally

COUNT: dict[type[r.Rule], Callable[[Any, People], pl.DataFrame]] = {
    r.Contacted: contacts.contacted,
    r.SeenSoon: contacts.seen_soon,
    r.DaysToContact: contacts.days_to_contact,
    r.InSpell: spells.in_spell,
    r.StartedSpell: spells.started_spell,
    r.InsecureContract: spells.insecure_contract,
    r.FoundThrough: spells.found_through,
    r.ReturnedToBenefit: spells.returned_to_benefit,
    r.LastingWork: spells.lasting_work,
    r.Dedicated: contacts.dedicated,
    r.Mediated: decisions.mediated,
    r.Reach: decisions.reach,
    r.Reasons: decisions.reasons,
    r.FieldsKnown: profiles.fields_known,
    r.Standing: standing.standing,
    r.StateInView: situations.state_in_view,
    r.Moved: situations.moved,
}


def count(
    caseload: Caseload, rules: Iterable[r.Rule], on: date, known_on: date | None = None, by: tuple[str, ...] = ()
) -> Counts:
    """The counts of all rules, by the variables, on a day and as known on a day. Raises RequestError for `by`."""
    alike: dict[tuple[date, ...], list[r.Rule]] = {}
    for rule in rules:
        alike.setdefault(rule.looked_at(on), []).append(rule)
    all_days = {on}.union(*alike)
    everybody = People.of(caseload, on, known_on, by, all_days)
    counted = [
        _of_the_same_people(those, everybody if set(days) == all_days else everybody.present(days))
        for days, those in alike.items()
    ]
    table = pl.concat([pl.DataFrame(schema=counts_schema(by)), *counted])
    return Counts.of(table, by, on, known_on, (frozenset(caseload.tables),))


def _of_the_same_people(rules: Iterable[r.Rule], people: People) -> pl.DataFrame:
    table = pl.concat(_counted(rule, people) for rule in rules)
    by = people.strata.drop("stratum").columns
    return table.join(people.strata, on="stratum", how="left").select(*KEYS, *by, "n")


def _counted(rule: r.Rule, people: People) -> pl.DataFrame:
    """rule, item, part, n, stratum."""
    if not people.missing(rule.tables):
        counted = COUNT[type(rule)](rule, people)
    elif rule.population == r.PRESENT:
        counted = tally(people.frame, r.NOT_COUNTED)
    else:
        return pl.DataFrame(schema={**counts_schema(()), "stratum": pl.UInt32})
    item = pl.col("item") if "item" in counted.columns else pl.lit(None)
    return counted.select(
        pl.lit(rule.name).alias("rule"),
        item.cast(pl.String).alias("item"),
        pl.col("part").cast(pl.String),
        pl.col("n").cast(pl.Int64),
        "stratum",
    )
