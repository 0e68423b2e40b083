from pathlib import Path

import pytest

from inbeeld.demo.wave import make_wave
from inbeeld.survey.wave import Wave, read_wave


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """The waves that `inbeeld survey demo` makes, by year."""
    folders = {year: tmp_path_factory.mktemp("waves") / str(year) for year in (2017, 2018)}
    for year, folder in folders.items():
        make_wave(folder, year)
    return folders


@pytest.fixture(scope="session")
def waves(folders: dict[int, Path]) -> dict[int, Wave]:
    return {year: read_wave(folder) for year, folder in folders.items()}
