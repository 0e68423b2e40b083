"""Specs of the signals, in the notation of `tests/spec.py`. The answer is "since" and a day, or "-". More words:

contact 2026-06-01 phone                                       (with the channel)
goal 2026-02-01                                                (agreed on that day)
step 2026-02-01 due 2026-05-01 done 2026-05-20 turn person     (agreed, and what is known of it)
barrier_health 2025-01-01.. recorded 2025-06-01                (a version of a spell)
wishes 2026-01-01 work in a bakery
lives with Bilal born 1980-01-01 seen 2026-05-01 left 2026-06-01
place B1 course Brood_bakken 2 taken 1 until 2026-12-31        (an offer with two places)
without contacts                                               (a table that was not delivered)
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from inbeeld.facts.caseload import Caseload
from inbeeld.facts.record_types import TABLE_NAMES
from inbeeld.guidance.signals import Life, lives
from tests import spec
from tests.nasty import frame_of
from tests.spec import Example, Row

SPECS = Path(__file__).parent / "specs"
Tables = dict[str, list[Row]]


def examples() -> list[Example]:
    return [example for path in sorted(SPECS.glob("*.md")) for example in spec.read(path)]


def life_of(example: Example) -> Life:
    return next(life for life in lives(caseload_of(example), example.on) if life.person["person_id"] == example.who)


def caseload_of(example: Example) -> Caseload:
    person = spec.person_row(example.who)
    tables: Tables = {name: [] for name in TABLE_NAMES} | {"persons": [person]}
    tables["offers"] = [{"offer_id": offer, "kind": kind, "title": offer} for offer, kind in spec.OFFERS]
    for number, fact in enumerate(filter(None, map(str.strip, example.facts.split(";")))):
        word, *more = fact.split()
        add = WORDS.get(word, _as_in_figures)
        add([word, *more], str(number), tables)
    rows = {name: [{"person_id": example.who, **row} for row in listed] for name, listed in tables.items()}
    return Caseload({name: frame_of(name, listed) for name, listed in rows.items()})


def _as_in_figures(words: list[str], number: str, tables: Tables) -> None:
    told, recorded = words, {}
    if "recorded" in words:
        told, recorded = words[:-2], {"recorded_at": datetime.fromisoformat(words[-1])}
    spec.add_fact(" ".join(told), number, tables["persons"][0], tables)
    if recorded:
        tables["spells"][-1] |= recorded


def _contact(words: list[str], number: str, tables: Tables) -> None:
    channel = words[2] if len(words) > 2 else None
    tables["contacts"].append({"contact_id": number, "date": date.fromisoformat(words[1]), "channel": channel})


def _goal(words: list[str], number: str, tables: Tables) -> None:
    tables["goals"].append({"goal_id": number, "goal": "work", "set_on": date.fromisoformat(words[1])})


def _step(words: list[str], number: str, tables: Tables) -> None:
    told = dict(_pairs(words[2:]))
    days = {
        column: date.fromisoformat(told[word])
        for word, column in (("due", "due"), ("done", "done_on"))
        if word in told
    }
    agreed = {"step_id": number, "what": "visit a school", "agreed_on": date.fromisoformat(words[1])}
    tables["plan_steps"].append({**agreed, **days, "whose_turn": told.get("turn")})


def _wishes(words: list[str], _: str, tables: Tables) -> None:
    tables["profiles"].append({"wishes": " ".join(words[2:]), "recorded_at": datetime.fromisoformat(words[1])})


def _lives(words: list[str], number: str, tables: Tables) -> None:
    who, told = words[2], dict(_pairs(words[3:]))
    other = {**spec.person_row(who), "household_id": "H"}
    for word, column in (("born", "birth_date"), ("left", "left_date")):
        if word in told:
            other[column] = date.fromisoformat(told[word])
    tables["persons"][0]["household_id"] = "H"
    tables["persons"].append(other)
    if "seen" in told:
        seen = {"contact_id": f"with {number}", "person_id": who, "date": date.fromisoformat(told["seen"])}
        tables["contacts"].append(seen)


def _place(words: list[str], _: str, tables: Tables) -> None:
    offer, kind, title, capacity = words[1:5]
    told = dict(_pairs(words[5:]))
    end = date.fromisoformat(told["until"]) if "until" in told else None
    named = {"offer_id": offer, "kind": kind, "title": title.replace("_", " ")}
    tables["offers"].append({**named, "capacity": int(capacity), "end": end})
    for other in (f"other {n}" for n in range(int(told.get("taken", 0)))):
        taken = {"decision_id": other, "person_id": other, "offer_id": offer, "step": "accepted"}
        tables["decisions"].append({**taken, "date": date(2026, 1, 1)})


def _without(words: list[str], _: str, tables: Tables) -> None:
    del tables[words[1]]


def _pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    return zip(words[::2], words[1::2], strict=True)


WORDS: dict[str, Callable[[list[str], str, Tables], None]] = {
    "contact": _contact,
    "goal": _goal,
    "step": _step,
    "wishes": _wishes,
    "lives": _lives,
    "place": _place,
    "without": _without,
}
