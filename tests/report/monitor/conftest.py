"""Two waves, read and estimated once for all tests: the later asks one question in another wording."""

import pytest

from inbeeld.report.monitor import Content, content
from tests.report.monitor.made import make_wave

BEFORE, AFTER = 2017, 2018


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> Content:
    folder = tmp_path_factory.mktemp("waves")
    before, after = make_wave(folder / "before", BEFORE), make_wave(folder / "after", AFTER, made_up=True)
    chapter = after / "questionnaire" / "04_case_managers.toml"
    changed = chapter.read_text("utf-8").replace('id = "capacity"', 'id = "capacity"\nversion = 2')
    chapter.write_text(changed, "utf-8")
    return content(after, before, "calibrated", ["size"])
