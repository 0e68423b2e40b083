"""Two people with the same link save the same answer at the same moment, in a process that scene.py set up."""

import re
import threading
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connection
from django.test import Client

from inbeeld.register.actions.surveying.respondents import add_respondent
from inbeeld.register.actions.surveying.waves import begin_wave
from inbeeld.register.models import SurveyLink, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.wave import new_wave, read_wave
from inbeeld.web.survey.links import address_of
from tests.surveyed import PLAN, link_of
from tests.web.survey.sending import Chapter
from tests.world import HERE, World

ALWAYS = {"opens": date(2020, 1, 1), "closes": date(2100, 1, 1)}
"""The process has the real clock."""


def two_respondents_at_once(world: World) -> list[dict[str, Any]]:
    """Many times over. What each was told: that it is saved, or what the other saved."""
    with TemporaryDirectory() as folder:
        new_wave(Path(folder), PLAN.model_copy(update=ALWAYS))
        wave = begin_wave(name="monitor", wave=read_wave(Path(folder)), by=world.researcher)
    add_respondent(wave=wave, key="r", municipalities=[HERE], by=world.researcher)
    return [_round(wave, link_of(wave, "r"), nth) for nth in range(15)]


def _round(wave: SurveyWave, link: SurveyLink, nth: int) -> dict[str, Any]:
    told: list[list[str]] = []
    ready = threading.Barrier(2)

    def save(chapter: Chapter, value: str) -> None:
        ready.wait()
        answer = chapter.send(caseload=value)
        shown = re.search(r"<strong>.*?([0-9]+) mensen", answer.content.decode(), re.DOTALL)
        told.append(["both shown", shown.group(1)] if shown else ["saved", value])
        connection.close()

    values = (str(100 + 2 * nth), str(101 + 2 * nth))
    savers = [threading.Thread(target=save, args=(_opened(link), value)) for value in values]
    for saver in savers:
        saver.start()
    for saver in savers:
        saver.join()
    stands = [line.value for line in wave_of(wave).answers_of(HERE)["caseload"].lines]
    return {"told": sorted(told), "stands": stands}


def _opened(link: SurveyLink) -> Chapter:
    browser = Client(SERVER_NAME="localhost")
    browser.get(address_of(link))
    return Chapter(browser, f"/survey/{HERE}/case_managers/")
