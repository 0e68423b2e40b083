"""Who answered, and what is to be done now."""

from collections.abc import Iterator
from typing import Any

import polars as pl
from django.http import HttpResponse
from django.shortcuts import render

from inbeeld.register import clock
from inbeeld.register.roles import Role
from inbeeld.report.labels import category_name
from inbeeld.report.speech import speech
from inbeeld.survey.wave.response import awaited
from inbeeld.web.access import Request, page
from inbeeld.web.monitor.bars import board as bars
from inbeeld.web.monitor.given import given
from inbeeld.web.monitor.opened import opened, stored_wave
from inbeeld.web.monitor.reminding import reminder
from inbeeld.web.templatetags.told import language


@page(Role.RESEARCHER)
def board(request: Request, wave: str) -> HttpResponse:
    stored = stored_wave(wave)
    found = opened(stored)
    silent = awaited(found)
    told = {
        "stored": stored,
        "plan": found.plan,
        "open": found.plan.is_open(clock.today()),
        "bars": bars(found),
        "given": given(found),
        "awaited": list(_silent(silent)),
        "unreachable": silent.filter(respondents=0).height,
        "reminder": reminder(found, clock.today()),
        "disputes": len(found.standing.disputes),
    }
    return render(request, "monitor/board.html", told)


def _silent(rows: pl.DataFrame) -> Iterator[dict[str, Any]]:
    words = speech(language())
    for row in rows.iter_rows(named=True):
        yield {**row, "size_word": category_name("size", row["size"], words)}
