"""The reference: plain Python, a person at a time, written to be read. The fast engines must equal it.

Each rule is a function of one person's history and the day D, which yields (item, part, n).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.code_lists import code_list
from inbeeld.timeline import rules as r
from inbeeld.timeline.counts import Counts, counts_schema
from inbeeld.timeline.known import as_known
from inbeeld.timeline.states import NONE, SPELLS_OF
from inbeeld.timeline.strata import age_on, variables

Row = dict[str, Any]
Outcome = tuple[str | None, str, int]
STEPS = code_list("step").codes


@dataclass(frozen=True)
class History:
    """What is known of one person. `delivered` names the tables that the municipality delivered."""

    person: Row
    spells: list[Row]
    contacts: list[Row]
    assignments: list[Row]
    decisions: list[Row]
    profiles: list[Row]
    delivered: frozenset[str]


def count(
    caseload: Caseload, rules: Iterable[r.Rule], on: date, known_on: date | None = None, by: tuple[str, ...] = ()
) -> Counts:
    """The counts of all rules, by the variables, on a day and as known on a day. Raises RequestError for `by`."""
    split = variables(by)
    counter: Counter[tuple[str | None, ...]] = Counter()
    wanted = tuple(rules)
    for history in histories(caseload, known_on):
        stratum = [variable.category(history.person[variable.column], on) for variable in split]
        for rule in wanted:
            if any(present(history.person, day) for day in rule.looked_at(on)):
                for item, part, n in outcomes(rule, history, on):
                    counter[(rule.name, item, part, *stratum)] += n
    rows = [(*keys, n) for keys, n in counter.items()]
    return Counts.of(
        pl.DataFrame(rows, schema=counts_schema(by), orient="row"), by, on, known_on, (frozenset(caseload.tables),)
    )


def present(person: Row, on: date) -> bool:
    here = person["settled_date"] <= on and (person["left_date"] is None or person["left_date"] > on)
    return here and 18 <= age_on(on, person["birth_date"]) < 65


def outcomes(rule: r.Rule, history: History, on: date) -> Iterator[Outcome]:
    if history.delivered.issuperset(rule.tables):
        yield from OUTCOME[type(rule)](rule, history, on)
    elif rule.population == r.PRESENT:
        yield None, r.NOT_COUNTED, 1


# --- the histories


def histories(caseload: Caseload, known_on: date | None) -> Iterator[History]:
    known = {name: as_known(name, frame, known_on).to_dicts() for name, frame in caseload.tables.items()}
    offers = {offer["offer_id"]: offer["kind"] for offer in known.get("offers", [])}
    of_person: dict[tuple[str, str], list[Row]] = {}
    for table in ("spells", "contacts", "assignments", "decisions", "profiles"):
        for row in known.get(table, []):
            of_person.setdefault((table, row["person_id"]), []).append(row)
    for decision in known.get("decisions", []):
        decision["kind"] = offers.get(decision["offer_id"])
    for person in known["persons"]:
        rows = {table: of_person.get((table, person["person_id"]), []) for table in FACTS}
        rows["spells"] = [spell for spell in rows["spells"] if spell["end"] != spell["start"]]
        rows["decisions"].sort(key=lambda d: (d["date"], STEPS.index(d["step"]), d["decision_id"]))
        yield History(person, delivered=frozenset(known), **rows)


FACTS = ("spells", "contacts", "assignments", "decisions", "profiles")


def holds(spell: Row, day: date) -> bool:
    return bool(spell["start"] <= day) and (spell["end"] is None or bool(spell["end"] > day))


def within(day: date, earliest: date, latest: date) -> bool:
    return earliest <= day <= latest


def yes_or_no(true: bool) -> Iterator[Outcome]:
    yield None, r.YES if true else r.NO, 1


# --- the rules


def contacted(rule: r.Contacted, history: History, on: date) -> Iterator[Outcome]:
    return yes_or_no(seen(history, on, rule.days))


def seen(history: History, on: date, days: int) -> bool:
    return any(within(contact["date"], on - timedelta(days - 1), on) for contact in history.contacts)


def in_spell(rule: r.InSpell, history: History, on: date) -> Iterator[Outcome]:
    return yes_or_no(any(spell["kind"] in rule.kinds and holds(spell, on) for spell in history.spells))


def started_spell(rule: r.StartedSpell, history: History, on: date) -> Iterator[Outcome]:
    begin = on - timedelta(rule.days - 1)
    return yes_or_no(any(s["kind"] in rule.kinds and within(s["start"], begin, on) for s in history.spells))


def mediated(_: r.Mediated, history: History, on: date) -> Iterator[Outcome]:
    offered = any(d["step"] in r.OFFERED_OR_LATER and d["date"] <= on for d in history.decisions)
    idle = (r.BENEFIT, *r.BARRIERS)
    return yes_or_no(offered or any(s["kind"] not in idle and holds(s, on) for s in history.spells))


def dedicated(_: r.Dedicated, history: History, on: date) -> Iterator[Outcome]:
    return yes_or_no(any(a["dedicated"] is True and holds(a, on) for a in history.assignments))


def days_until_contact(history: History, on: date) -> int | None:
    """Days from settling to the first contact up to and including D; 0 where it came before settling."""
    dates = [contact["date"] for contact in history.contacts if contact["date"] <= on]
    return max((min(dates) - history.person["settled_date"]).days, 0) if dates else None


def seen_soon(rule: r.SeenSoon, history: History, on: date) -> Iterator[Outcome]:
    settled = history.person["settled_date"]
    if within(settled, on - timedelta(rule.settled_within), on - timedelta(rule.soon)):
        days = days_until_contact(history, on)
        yield from yes_or_no(days is not None and days <= rule.soon)


def days_to_contact(rule: r.DaysToContact, history: History, on: date) -> Iterator[Outcome]:
    settled = history.person["settled_date"]
    if within(settled, on - timedelta(rule.settled_within), on - timedelta(1)):
        days = days_until_contact(history, on)
        waited = (on - settled).days if days is None else days
        yield str(waited), r.NO if days is None else r.YES, 1


def insecure_contract(rule: r.InsecureContract, history: History, on: date) -> Iterator[Outcome]:
    jobs = [spell for spell in history.spells if spell["kind"] == r.PAID_WORK and holds(spell, on)]
    known = [job["contract"] for job in jobs if job["contract"] not in (None, "unknown")]
    if known:
        yield from yes_or_no(all(contract in rule.contracts for contract in known))


def periods(spells: Iterable[Row]) -> list[tuple[date, date]]:
    """The days covered by any of the spells, as half-open periods that neither overlap nor touch."""
    merged: list[tuple[date, date]] = []
    for start, end in sorted((spell["start"], spell["end"] or date.max) for spell in spells):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def of_kind(history: History, kind: str) -> list[Row]:
    return [spell for spell in history.spells if spell["kind"] == kind]


def returned_to_benefit(rule: r.ReturnedToBenefit, history: History, on: date) -> Iterator[Outcome]:
    earliest, latest = on - timedelta(rule.earliest), on - timedelta(rule.latest)
    near = timedelta(rule.near)
    benefit, work = periods(of_kind(history, r.BENEFIT)), periods(of_kind(history, r.PAID_WORK))
    for left in (end for _, end in benefit if within(end, earliest, latest)):
        if any(start <= left + near and end > left - near for start, end in work):
            back = any(left < start <= left + timedelta(rule.within) for start, _ in benefit)
            yield from yes_or_no(back)
            return


def lasting_work(rule: r.LastingWork, history: History, on: date) -> Iterator[Outcome]:
    earliest, latest = on - timedelta(rule.earliest), on - timedelta(rule.latest)
    jobs = of_kind(history, r.PAID_WORK)
    starts = [job["start"] for job in jobs if within(job["start"], earliest, latest)]
    if starts:
        begin = min(starts)
        yield from yes_or_no(longest_gap(jobs, begin, begin + timedelta(rule.follow)) <= rule.gap)


def longest_gap(jobs: list[Row], begin: date, end: date) -> int:
    """The most days in a row from `begin` up to `end` without one of the jobs."""
    covered, longest = begin, 0
    for start, stop in periods(jobs):
        if stop > begin and start < end:
            longest = max(longest, (start - covered).days)
            covered = max(covered, stop)
    return max(longest, (end - covered).days)


def fields_known(rule: r.FieldsKnown, history: History, on: date) -> Iterator[Outcome]:
    rows = [row for row in history.profiles if row["recorded_at"].date() <= on]
    for field in rule.fields:
        yield from yes_or_no(any(row[field] is not None for row in rows))


def found_through(rule: r.FoundThrough, history: History, on: date) -> Iterator[Outcome]:
    for job in of_kind(history, r.PAID_WORK):
        started = within(job["start"], on - timedelta(rule.days), on - timedelta(1))
        if started and job["found_through"] not in (None, "unknown"):
            yield from yes_or_no(job["found_through"] in rule.ways)


def ways_through(history: History, on: date, days: int) -> dict[tuple[str, str], list[Row]]:
    """Kind and offer → the decisions up to and including D, if one of them lies in the last `days` days."""
    ways: dict[tuple[str, str], list[Row]] = {}
    for decision in history.decisions:
        if decision["date"] <= on:
            ways.setdefault((decision["kind"], decision["offer_id"]), []).append(decision)
    begin = on - timedelta(days - 1)
    return {way: steps for way, steps in ways.items() if steps[-1]["date"] >= begin}


def reach(rule: r.Reach, history: History, on: date) -> Iterator[Outcome]:
    for (kind, offer), decisions in ways_through(history, on, rule.days).items():
        reached = [r.REACHED[decision["step"]] for decision in decisions]
        yield f"{kind}{r.WITHIN}{offer}", max(reached, key=r.MILESTONES.index), 1


def reasons(rule: r.Reasons, history: History, on: date) -> Iterator[Outcome]:
    for (kind, _), decisions in ways_through(history, on, rule.days).items():
        told = [decision["reason"] for decision in decisions if decision["step"] == rule.step]
        if told:
            yield kind, told[-1] or "unknown", 1


def standing(rule: r.Standing, history: History, on: date) -> Iterator[Outcome]:
    yield None, standing_part(rule, history, on), 1


def standing_part(rule: r.Standing, history: History, on: date) -> str:
    kinds = {spell["kind"] for spell in history.spells if holds(spell, on)}
    if r.PAID_WORK in kinds:
        return r.IN_PAID_WORK
    if r.EDUCATION in kinds:
        return r.IN_EDUCATION
    if kinds.intersection(r.ON_THE_WAY):
        return r.ON_ITS_WAY
    if not history.delivered.issuperset(r.WHY_NOT_TABLES):
        return r.WHY_UNKNOWN
    if not seen(history, on, rule.days):
        return r.NOT_IN_VIEW
    for barrier in r.BARRIERS:
        if barrier in kinds:
            return barrier
    taken = [decision["step"] for decision in history.decisions if decision["date"] <= on]
    return r.AFTER_STEP[taken[-1]] if taken else r.NOTHING_OFFERED


def state_in_view(rule: r.StateInView, history: History, on: date) -> Iterator[Outcome]:
    yield None, situation(history, on, rule.days), 1


def moved(rule: r.Moved, history: History, on: date) -> Iterator[Outcome]:
    for start, end in rule.months_of(on):
        if present(history.person, start):
            after = state(history, end) if present(history.person, end) else r.GONE
            yield situation(history, start, rule.days), after, 1


def situation(history: History, day: date, days: int) -> str:
    view = r.IN_VIEW if seen(history, day, days) else r.NOT_IN_VIEW
    return f"{state(history, day)}{r.BESIDE}{view}"


def state(history: History, day: date) -> str:
    """The first of `SPELLS_OF` that holds."""
    kinds = {spell["kind"] for spell in history.spells if holds(spell, day)}
    return next((state for state, those in SPELLS_OF.items() if kinds.intersection(those)), NONE)


OUTCOME: dict[type[r.Rule], Callable[[Any, History, date], Iterator[Outcome]]] = {
    r.Contacted: contacted,
    r.InSpell: in_spell,
    r.StartedSpell: started_spell,
    r.Mediated: mediated,
    r.Dedicated: dedicated,
    r.SeenSoon: seen_soon,
    r.DaysToContact: days_to_contact,
    r.InsecureContract: insecure_contract,
    r.ReturnedToBenefit: returned_to_benefit,
    r.LastingWork: lasting_work,
    r.FieldsKnown: fields_known,
    r.FoundThrough: found_through,
    r.Reach: reach,
    r.Reasons: reasons,
    r.Standing: standing,
    r.StateInView: state_in_view,
    r.Moved: moved,
}
