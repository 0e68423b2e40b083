"""Deliveries stand in a folder of the test; the work on them is done at once, so that no test waits for a thread."""

import io
import zipfile
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from inbeeld.web.intake import working
from tests.packages import package


@pytest.fixture(autouse=True)
def work(settings: Settings, tmp_path: Path) -> Path:
    settings.WORK = tmp_path / "work"
    return tmp_path / "work"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "in_background", lambda work: work())


def files(folder: Path, **tables: str) -> list[SimpleUploadedFile]:
    """The files of a package, as a browser sends them."""
    folder.mkdir(exist_ok=True)
    return [SimpleUploadedFile(path.name, path.read_bytes()) for path in sorted(package(folder, **tables).iterdir())]


def zip_of(contents: dict[str, bytes | str]) -> SimpleUploadedFile:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        for name, content in contents.items():
            zipped.writestr(name, content)
    return SimpleUploadedFile("caseload.zip", made.getvalue())
