"""The same rules in plain pandas, as an analyst would write them: columns, groupby and merge, no loop over people.

It must give the counts of the other engines; the benchmark and a test compare them.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from inbeeld.facts.code_lists import code_list
from inbeeld.timeline import rules as r
from inbeeld.timeline.strata import variables

Frame = pd.DataFrame
NEVER = pd.Timestamp(2262, 1, 1)


def days(number: int) -> pd.Timedelta:
    return pd.Timedelta(number, "D")


class Municipality:
    """The tables as known, cut down to the people present, and D as `on`."""

    def __init__(self, tables: Mapping[str, Frame], on: date, known_on: date | None, by: tuple[str, ...]) -> None:
        self.on = pd.Timestamp(on)
        self.by = list(by)
        self.tables = tables
        self.present = with_categories(present(tables["persons"], self.on), on, by)
        self.facts = {
            name: about(self.present, known(name, rows, known_on))
            for name, rows in tables.items()
            if name not in ("persons", "offers")
        }
        if "spells" in self.facts:
            spells = self.facts["spells"]
            spells = spells.assign(end=spells["end"].fillna(NEVER))
            self.facts["spells"] = spells[spells["start"] < spells["end"]]

    def spells(self, kinds: Iterable[str]) -> Frame:
        return self.facts["spells"][self.facts["spells"]["kind"].isin(list(kinds))]

    def spells_on(self) -> Frame:
        return holding(self.facts["spells"], self.on)

    def decisions(self) -> Frame:
        return self.facts["decisions"][self.facts["decisions"]["date"] <= self.on]

    def yes_no(self, yes: Iterable[str], among: Frame | None = None) -> Frame:
        """person_id, part, of all present or of those in `among`."""
        people = self.present[["person_id"]] if among is None else among[["person_id"]].drop_duplicates()
        return people.assign(part=np.where(people["person_id"].isin(yes), r.YES, r.NO))

    def counted(self, placed: Frame) -> Frame:
        """item, part, the variables, n, from a row per person and place."""
        keys = [*(["item"] if "item" in placed else []), "part", *self.by]
        joined = placed.merge(self.present[["person_id", *self.by]], on="person_id")
        return joined.groupby(keys, observed=True, dropna=False).size().rename("n").reset_index()


def present(persons: Frame, on: pd.Timestamp) -> Frame:
    born = persons["birth_date"].dt
    birthday_to_come = (born.month > on.month) | ((born.month == on.month) & (born.day > on.day))
    age = on.year - born.year - birthday_to_come
    left = persons["left_date"] <= on
    return persons[(persons["settled_date"] <= on) & ~left & age.between(18, 64)]


def with_categories(people: Frame, on: date, by: tuple[str, ...]) -> Frame:
    told = {}
    for variable in variables(by):
        values = people[variable.column]
        names = {value: variable.category(plain(value), on) for value in values.dropna().unique()}
        told[variable.name] = values.astype(object).map(names).fillna("unknown")
    return people[["person_id", "settled_date"]].assign(**told)


def plain(value: Any) -> Any:
    return value.date() if isinstance(value, pd.Timestamp) else value


def known(table: str, rows: Frame, known_on: date | None) -> Frame:
    if "recorded_at" not in rows:
        return rows
    if known_on is not None:
        rows = rows[rows["recorded_at"].isna() | (rows["recorded_at"] < pd.Timestamp(known_on) + days(1))]
    if table == "profiles":
        return rows
    return rows.sort_values("recorded_at", na_position="first").drop_duplicates(rows.columns[0], keep="last")


def about(people: Frame, rows: Frame) -> Frame:
    return rows[rows["person_id"].isin(people["person_id"])]


def holding(spells: Frame, on: pd.Timestamp) -> Frame:
    return spells[(spells["start"] <= on) & (spells["end"].isna() | (spells["end"] > on))]


def contacted(rule: r.Contacted, town: Municipality) -> Frame:
    contacts = town.facts["contacts"]
    return town.yes_no(contacts[contacts["date"].between(town.on - days(rule.days - 1), town.on)]["person_id"])


def in_spell(rule: r.InSpell, town: Municipality) -> Frame:
    spells = town.spells_on()
    return town.yes_no(spells[spells["kind"].isin(rule.kinds)]["person_id"])


def started_spell(rule: r.StartedSpell, town: Municipality) -> Frame:
    spells = town.spells(rule.kinds)
    return town.yes_no(spells[spells["start"].between(town.on - days(rule.days - 1), town.on)]["person_id"])


def mediated(_: r.Mediated, town: Municipality) -> Frame:
    spells, decisions = town.spells_on(), town.decisions()
    active = spells[~spells["kind"].isin([r.BENEFIT, *r.BARRIERS])]["person_id"]
    offered = decisions[decisions["step"].isin(r.OFFERED_OR_LATER)]["person_id"]
    return town.yes_no(pd.concat([active, offered]))


def dedicated(_: r.Dedicated, town: Municipality) -> Frame:
    assigned = holding(town.facts["assignments"], town.on)
    return town.yes_no(assigned[assigned["dedicated"].fillna(False).astype(bool)]["person_id"])


def waits(town: Municipality, earliest: int, latest: int) -> Frame:
    """Of those settled between these days before D: person_id, settled_date, and days to the first contact."""
    people = town.present[town.present["settled_date"].between(town.on - days(earliest), town.on - days(latest))]
    contacts = town.facts["contacts"]
    first = contacts[contacts["date"] <= town.on].groupby("person_id")["date"].min().rename("first")
    told = people.merge(first, left_on="person_id", right_index=True, how="left")
    return told.assign(wait=(told["first"] - told["settled_date"]).dt.days.clip(lower=0))


def seen_soon(rule: r.SeenSoon, town: Municipality) -> Frame:
    told = waits(town, rule.settled_within, rule.soon)
    return town.yes_no(told[told["wait"] <= rule.soon]["person_id"], among=told)


def days_to_contact(rule: r.DaysToContact, town: Municipality) -> Frame:
    told = waits(town, rule.settled_within, 1)
    so_far = (town.on - told["settled_date"]).dt.days
    item = told["wait"].fillna(so_far).astype(int).astype(str)
    return told.assign(item=item, part=np.where(told["wait"].isna(), r.NO, r.YES))[["person_id", "item", "part"]]


def insecure_contract(rule: r.InsecureContract, town: Municipality) -> Frame:
    spells = town.spells_on()
    jobs = spells[(spells["kind"] == r.PAID_WORK) & spells["contract"].notna() & (spells["contract"] != "unknown")]
    secure = jobs[~jobs["contract"].isin(rule.contracts)]["person_id"]
    return town.yes_no(jobs[~jobs["person_id"].isin(secure)]["person_id"], among=jobs)


def periods(spells: Frame) -> Frame:
    """person_id, start, end of the days covered by any of the spells."""
    ordered = spells[["person_id", "start", "end"]].sort_values(["person_id", "start"])
    latest = ordered.groupby("person_id")["end"].cummax().groupby(ordered["person_id"]).shift()
    opens = (latest.isna() | (ordered["start"] > latest)).cumsum().rename("period")
    merged = ordered.groupby(opens).agg(person_id=("person_id", "first"), start=("start", "min"), end=("end", "max"))
    return merged.reset_index(drop=True)


def returned_to_benefit(rule: r.ReturnedToBenefit, town: Municipality) -> Frame:
    benefit = periods(town.spells([r.BENEFIT]))
    benefit["next"] = benefit.groupby("person_id")["start"].shift(-1)
    left = benefit[benefit["end"].between(town.on - days(rule.earliest), town.on - days(rule.latest))]
    jobs = town.spells([r.PAID_WORK])[["person_id", "start", "end"]]
    pairs = left.merge(jobs, on="person_id", suffixes=("", "_of_job"))
    near = (pairs["start_of_job"] <= pairs["end"] + days(rule.near)) & (
        pairs["end_of_job"] > pairs["end"] - days(rule.near)
    )
    first = pairs[near].sort_values("end").drop_duplicates("person_id")
    back = first[first["next"] <= first["end"] + days(rule.within)]["person_id"]
    return town.yes_no(back, among=first)


def lasting_work(rule: r.LastingWork, town: Municipality) -> Frame:
    jobs = town.spells([r.PAID_WORK])
    started = jobs[jobs["start"].between(town.on - days(rule.earliest), town.on - days(rule.latest))]
    begins = started.groupby("person_id")["start"].min().rename("begin").reset_index()
    after = jobs.merge(begins, on="person_id")
    window_end = after["begin"] + days(rule.follow)
    covered = periods(after[(after["start"] < window_end) & (after["end"] > after["begin"])]).merge(begins)
    window_end = covered["begin"] + days(rule.follow)
    next_start = covered.groupby("person_id")["start"].shift(-1).fillna(window_end)
    too_long = next_start.clip(upper=window_end) - covered["end"] > days(rule.gap)
    return town.yes_no(begins[~begins["person_id"].isin(covered[too_long]["person_id"])]["person_id"], among=begins)


def fields_known(rule: r.FieldsKnown, town: Municipality) -> Frame:
    rows = town.facts["profiles"]
    rows = rows[rows["recorded_at"] < town.on + days(1)]
    return pd.concat([town.yes_no(rows[rows[field].notna()]["person_id"]) for field in rule.fields])


def found_through(rule: r.FoundThrough, town: Municipality) -> Frame:
    jobs = town.spells([r.PAID_WORK])
    jobs = jobs[jobs["start"].between(town.on - days(rule.days), town.on - days(1))]
    told = jobs[jobs["found_through"].notna() & (jobs["found_through"] != "unknown")]
    return told[["person_id"]].assign(part=np.where(told["found_through"].isin(rule.ways), r.YES, r.NO))


def ways(town: Municipality, within: int) -> Frame:
    decisions = town.decisions().merge(town.tables["offers"][["offer_id", "kind"]], on="offer_id")
    last = decisions.groupby(["person_id", "offer_id"])["date"].transform("max")
    return decisions[last >= town.on - days(within - 1)]


def reach(rule: r.Reach, town: Municipality) -> Frame:
    steps = ways(town, rule.days)
    rank = {step: r.MILESTONES.index(reached) for step, reached in r.REACHED.items()}
    steps = steps.assign(rank=steps["step"].astype(object).map(rank))
    furthest = steps.groupby(["person_id", "kind", "offer_id"])["rank"].max().reset_index()
    part = np.array(r.MILESTONES, dtype=object)[furthest["rank"].to_numpy(dtype=int)]
    return furthest.assign(item=furthest["kind"] + r.WITHIN + furthest["offer_id"], part=part)


def in_order(decisions: Frame) -> Frame:
    place = {step: number for number, step in enumerate(code_list("step").codes)}
    numbered = decisions.assign(place=decisions["step"].astype(object).map(place))
    return numbered.sort_values(["date", "place", "decision_id"])


def reasons(rule: r.Reasons, town: Municipality) -> Frame:
    steps = ways(town, rule.days)
    last = in_order(steps[steps["step"] == rule.step]).drop_duplicates(["person_id", "offer_id"], keep="last")
    return last.assign(item=last["kind"], part=last["reason"].fillna("unknown"))[["person_id", "item", "part"]]


def standing(rule: r.Standing, town: Municipality) -> Frame:
    spells = town.spells_on()
    people = town.present["person_id"]

    def are_in(*kinds: str) -> Any:
        return people.isin(spells[spells["kind"].isin(kinds)]["person_id"])

    tests = [are_in(r.PAID_WORK), are_in(r.EDUCATION), are_in(*r.ON_THE_WAY)]
    if not all(table in town.facts for table in r.WHY_NOT_TABLES):
        return pd.DataFrame({"person_id": people, "part": np.select(tests, r.ACTIVITIES, r.WHY_UNKNOWN)})
    in_view = contacted(r.Contacted(rule.days), town)["part"].to_numpy() == r.YES
    last = in_order(town.decisions()).drop_duplicates("person_id", keep="last").set_index("person_id")["step"]
    said = people.map(last.astype(object).map(r.AFTER_STEP)).fillna(r.NOTHING_OFFERED)
    tests += [~in_view, *(are_in(barrier) for barrier in r.BARRIERS)]
    part = np.select(tests, [*r.ACTIVITIES, r.NOT_IN_VIEW, *r.BARRIERS], said.to_numpy(dtype=object))
    return pd.DataFrame({"person_id": people, "part": part})


PLACED: dict[type[r.Rule], Callable[[Any, Municipality], Frame]] = {
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
}


def count(
    tables: Mapping[str, Frame],
    rules: Iterable[r.Rule],
    on: date,
    known_on: date | None = None,
    by: tuple[str, ...] = (),
) -> Frame:
    """rule, item, part, the variables, n; tables that were not delivered are absent from `tables`."""
    town = Municipality(tables, on, known_on, by)
    counted = []
    for rule in rules:
        if all(table in tables for table in rule.tables):
            placed = PLACED[type(rule)](rule, town)
        elif rule.population == r.PRESENT:
            placed = town.present[["person_id"]].assign(part=r.NOT_COUNTED)
        else:
            continue
        counted.append(town.counted(placed).assign(rule=rule.name))
    return pd.concat(counted)
