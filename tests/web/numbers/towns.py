"""Six municipalities of eighty made-up people, with a month that was kept; in one too few work to be told."""

from datetime import date

import polars as pl

from inbeeld.facts.caseload import Caseload
from inbeeld.register.actions.employing import employ
from inbeeld.register.actions.municipalities import welcome
from inbeeld.register.actions.receiving import receive_caseload
from inbeeld.register.actions.snapshots import publish
from inbeeld.register.models import Employee, Snapshot
from inbeeld.register.roles import Role
from inbeeld.web.numbers.months import keep_months
from tests.world import TODAY

CODES = ("GM0037", "GM0047", "GM0106", "GM0118", "GM1680", "GM1730")
WORKING = (20, 30, 40, 25, 4, 35)  # of eighty; in GM1680 too few to tell
SETTLED, SINCE = date(2024, 1, 8), date(2025, 9, 1)


def towns() -> list[Employee]:
    """Their policy officers."""
    return [_town(code, working) for code, working in zip(CODES, WORKING, strict=True)]


def _town(code: str, working: int) -> Employee:
    here = welcome(code=code)
    told = {"municipality": here, "first_name": "Bo", "by": None}
    intake = employ(username=f"import-{code}", role=Role.ADMINISTRATOR, **told)
    receive_caseload(Caseload.of(_tables(code, working)), by=intake)
    keep_months(here, TODAY, 1)
    return employ(username=f"beleid-{code}", role=Role.POLICY_OFFICER, **told)


def _tables(code: str, working: int) -> dict[str, pl.DataFrame]:
    persons = [
        {
            **{"person_id": f"{code}-{n}", "municipality": code, "sex": "fm"[n % 2], "birth_date": date(1985, 1, 1)},
            **{"arrival_route": "asylum", "permit_date": SETTLED, "settled_date": SETTLED},
        }
        for n in range(80)
    ]
    jobs = [
        {"spell_id": f"S{n}", "person_id": f"{code}-{n}", "kind": "paid_work", "start": SINCE} for n in range(working)
    ]
    return {"persons": pl.DataFrame(persons), "spells": pl.DataFrame(jobs)}


def published(officers: list[Employee]) -> None:
    for officer in officers:
        publish(snapshot=Snapshot.objects.get(municipality=officer.municipality, kind="figures"), by=officer)
