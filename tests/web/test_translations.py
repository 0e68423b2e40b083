"""Every text of the pages has a Dutch translation; the texts in the code are the English ones."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import allauth
import django
import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tests.test_floors import SOURCE

ROOMS = ("register", "web")


def messages(path: Path) -> list[Message]:
    with path.open("rb") as told:
        return [message for message in read_po(told) if message.id]


def id_of(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def catalogues() -> list[Path]:
    return [path for room in ROOMS for path in (SOURCE / room).rglob("nl/LC_MESSAGES/django.po")]


def translated() -> dict[str, Message]:
    return {id_of(message): message for path in catalogues() for message in messages(path)}


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> list[Message]:
    """What the code and the templates say, by GNU gettext."""
    if shutil.which("xgettext") is None:
        if os.environ.get("CI"):
            pytest.fail("no gettext, and this machine must have it: see .ci/run")
        pytest.skip("no gettext on this machine; on Debian or Ubuntu: sudo apt-get install gettext")
    folder = tmp_path_factory.mktemp("texts")
    for room in ROOMS:
        shutil.copytree(
            SOURCE / room, folder / room, ignore=shutil.ignore_patterns("locale", "static", "__pycache__")
        )
    (folder / "locale").mkdir()
    command = [sys.executable, "-m", "django", "makemessages", "-l", "nl", "--no-location", "-v0"]
    subprocess.run(command, cwd=folder, check=True, env=os.environ | {"DJANGO_SETTINGS_MODULE": ""})
    return messages(folder / "locale" / "nl" / "LC_MESSAGES" / "django.po")


def test_every_text_is_translated(used: list[Message]) -> None:
    known = translated()
    assert [id_of(message) for message in used if id_of(message) not in known] == []


def test_no_translation_is_empty_or_a_guess() -> None:
    untold = [
        message.id
        for message in translated().values()
        if message.fuzzy or not (all(message.string) if isinstance(message.string, tuple) else message.string)
    ]
    assert untold == []


def test_no_translation_is_left_over(used: list[Message]) -> None:
    """But for texts of allauth and Django that are told better here."""
    libraries = [Path(library.__path__[0]) for library in (allauth, django)]
    theirs = {
        id_of(message)
        for library in libraries
        for path in library.rglob("nl/**/django.po")
        for message in messages(path)
    }
    needed = {id_of(message) for message in used} | theirs
    assert sorted(set(translated()) - needed) == []


def test_the_same_text_is_translated_the_same_everywhere() -> None:
    """Django knows one translation of a text, whichever page says it."""
    told: dict[str, set[str]] = {}
    for path in catalogues():
        for message in messages(path):
            told.setdefault(id_of(message), set()).add(str(message.string))
    assert {text: words for text, words in told.items() if len(words) > 1} == {}


def test_a_translation_fills_in_the_same_places() -> None:
    """Babel checks placeholders such as %(name)s against the original."""
    assert {
        id: list(map(str, wrong)) for id, message in translated().items() if (wrong := list(message.check()))
    } == {}
