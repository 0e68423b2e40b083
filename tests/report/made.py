"""Findings made by hand and counted by the real pipeline, with words that mean something to HTML, Typst and Excel."""

from datetime import date, timedelta
from functools import cache

import polars as pl

from inbeeld.disclosure import Released, release_curves
from inbeeld.facts.caseload import Caseload
from inbeeld.facts.record_types import TABLE_NAMES
from inbeeld.figures.definition import definitions
from inbeeld.figures.measure import measure, rules_for, variables_for
from inbeeld.outcomes.curves import curves
from inbeeld.report.comparison import Fair
from inbeeld.report.curves import Followed
from inbeeld.report.findings import Findings, Intake
from inbeeld.report.publish import publish
from inbeeld.timeline import fast
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.fast.following import follow
from inbeeld.timeline.states import EXIT, SETTLED
from tests.report.comparison_made import compared

ON, WAVE = date(2018, 1, 1), date(2017, 1, 1)
THRESHOLD = 10
PEOPLE = 600
GROUPS = ("sex", "arrival_route", "municipality")

ODD_KIND = '<b>"=1+1"</b> #let x = [$] & @ref <10'
ODD_REASONS = ("=cmd|'/c calc'!A1", "<script>alert(1)</script> #panic() *bold* [red]")
ODD_OFFER = "<i>O2</i>"

TURN = 20
"""People take turns: what somebody does follows from the number modulo this. Women work less often."""
WORK, EDUCATION, COURSE = (0, 1, 2), (3, 4), (5, 6, 7, 8, 9)
BARRIERS = {12: "barrier_language", 13: "barrier_health"}
DECLINED, WAITING, NOT_ELIGIBLE, UNSEEN = 14, 15, 16, (17, 18, 19)
STOPPED, OTHER_BARRIER = (14, 34, 54, 74), (10, 30, 50, 70, 90, 110, 130, 150)
"""So few that they must be hidden; they hide each other."""


@cache
def findings(*without: str) -> Findings:
    """Of a caseload without these tables; by group only where all tables are there."""
    caseload = Caseload.of({name: frame for name, frame in tables().items() if name not in without})
    counts = {on: fast.count(caseload, rules_for(definitions()), on, None, GROUPS) for on in (WAVE, ON)}
    return Findings(
        place="Drie <i>gemeenten</i>",
        on=ON,
        known_on=date(2018, 3, 1),
        figures=released(counts[ON]),
        groups=tuple(released(counts[ON], variable) for variable in GROUPS if not without),
        waves=tuple(released(of_day) for of_day in counts.values()),
        intake=intake(),
        absent={"data/GM0014-groningen": without} if without else {},
        made_up=True,
        fair=None if without else Fair(compared(), ("sex", "age_group")),
        years=() if "spells" in without else (followed(SETTLED), followed(EXIT)),
    )


def followed(origin: str, *by: str, until: int = 60) -> Followed:
    found = curves(follow(Caseload.of(tables()), origin, ON, by=by), until, enough=2 * THRESHOLD)
    return Followed(origin, ON, None, release_curves(found.rows, found.by, THRESHOLD))


def released(counts: Counts, *by: str) -> Released:
    figures = definitions()
    return publish(measure(counts.over(variables_for(figures, by)), figures, by, THRESHOLD), THRESHOLD)


def intake() -> Intake:
    tallies = [(name, 1_000, 988, 12) for name in TABLE_NAMES]
    reasons = [("persons", "sex", "unknown code; known are f, m, x, unknown", 12), ("spells", None, "torn", 12)]
    return Intake(
        pl.DataFrame(tallies, schema=["table", "read", "accepted", "refused"], orient="row"),
        pl.DataFrame(reasons, schema=["table", "field", "reason", "rows"], orient="row"),
    )


@cache
def tables() -> dict[str, pl.DataFrame]:
    return {
        "persons": pl.DataFrame([_person(n) for n in range(PEOPLE)]),
        "spells": pl.DataFrame([spell for n in range(PEOPLE) for spell in _spells(n)]),
        "contacts": pl.DataFrame([_contact(n) for n in range(PEOPLE) if n % TURN not in UNSEEN]),
        "assignments": pl.DataFrame([_assignment(n) for n in range(PEOPLE)]),
        "offers": pl.DataFrame(
            [
                {"offer_id": "O1", "kind": "language_course", "title": "Taal"},
                {"offer_id": ODD_OFFER, "kind": ODD_KIND, "title": "=2+2"},
            ]
        ),
        "decisions": pl.DataFrame([step for n in range(PEOPLE) for step in _decisions(n)], infer_schema_length=None),
        "profiles": pl.DataFrame(
            [{"person_id": f"p{n}", "recorded_at": ON, "wishes": "x"} for n in range(0, 600, 3)]
        ),
    }


def _person(n: int) -> dict[str, object]:
    return {
        "person_id": f"p{n}",
        "municipality": "GM0014" if n < 300 else "GM0106" if n < 500 else "GM1952",
        "sex": sex(n),
        "birth_date": date(1985, 1, 1),
        "arrival_route": "family_reunification" if n % 3 == 0 else "asylum",
        "permit_date": date(2016, 1, 1),
        "settled_date": date(2016, 3, 1) + timedelta(n),
    }


def sex(n: int) -> str:
    return "f" if n // TURN % 5 < 2 else "m"


def _spells(n: int) -> list[dict[str, object]]:
    turn, kinds = n % TURN, ["benefit"]
    kinds += ["paid_work"] if turn in WORK[: 1 if sex(n) == "f" else 3] else []
    kinds += ["education"] if turn in EDUCATION else []
    kinds += ["language_course"] if turn in COURSE else []
    kinds += [BARRIERS[turn]] if turn in BARRIERS else []
    kinds += ["barrier_other"] if n in OTHER_BARRIER else []
    shared = {"person_id": f"p{n}", "start": date(2016, 9, 1) + timedelta(n), "contract": "temporary"}
    return [{"spell_id": f"s{n}-{kind}", "kind": kind, **shared} for kind in kinds]


def _contact(n: int) -> dict[str, object]:
    return {"contact_id": f"c{n}", "person_id": f"p{n}", "date": date(2017, 10, 1)}


def _assignment(n: int) -> dict[str, object]:
    start = date(2016, 3, 1)
    return {"person_id": f"p{n}", "case_manager_id": "m1", "start": start, "dedicated": n % 4 != 0}


def _decisions(n: int) -> list[dict[str, object]]:
    """The steps on one way through an offer, each a day after the one before."""
    steps, offer, reason = _way(n), "O1" if n % TURN in COURSE else ODD_OFFER, None
    if steps and steps[-1] in ("declined", "not_eligible"):
        reason = ODD_REASONS[n // TURN % 2]
    return [
        {
            "decision_id": f"d{n}-{step}",
            "person_id": f"p{n}",
            "offer_id": offer,
            "date": date(2017, 5, 1) + timedelta(nth),
            "step": step,
            "reason": reason if step == steps[-1] else None,
        }
        for nth, step in enumerate(steps)
    ]


def _way(n: int) -> list[str]:
    turn = n % TURN
    if n in STOPPED:
        return ["offered", "accepted", "started", "stopped"]
    if turn in COURSE:
        return ["eligible", "offered", "accepted", "started", *(["completed"] if n % 2 else [])]
    return {DECLINED: ["offered", "declined"], WAITING: ["offered", "waiting"], NOT_ELIGIBLE: ["not_eligible"]}.get(
        turn, []
    )
