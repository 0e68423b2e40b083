"""What helps, in the demo: worked out from places that were drawn by lot, and shown where somebody chooses."""

from datetime import datetime

import polars as pl
import pytest

from inbeeld.cli.filling_findings import DRAWN, fill_findings
from inbeeld.demo.planted import Planted, plant
from inbeeld.register import clock
from inbeeld.register.actions.receiving import receive_caseload
from inbeeld.register.models import Finding
from inbeeld.web.evidence.telling import found_of
from tests.world import HERE, make_world

KIND = pl.col("kind").replace("language_course", DRAWN)


@pytest.mark.django_db
def test_it_is_worked_out_from_the_register_by_lottery(monkeypatch: pytest.MonkeyPatch) -> None:
    region = plant(Planted(effect="constant", design="lottery", people=400, months=48, seed=2))
    day = region.on.replace(day=1)
    monkeypatch.setattr(clock, "now", lambda: datetime(day.year, day.month, day.day, 9, 30))
    tables = dict(region.caseload.tables)
    tables["persons"] = tables["persons"].with_columns(municipality=pl.lit(HERE))
    tables |= {name: tables[name].with_columns(kind=KIND) for name in ("offers", "spells")}
    world = make_world()
    assert world.policy.municipality is not None
    receive_caseload(type(region.caseload)(tables), by=world.leader)
    fill_findings(world.policy.municipality, day)
    finding = Finding.objects.get()
    assert finding.failed == ""
    main = found_of(finding).main
    assert main is not None
    assert (finding.instrument, main.contrast) == (DRAWN, "offered")
