"""Facts are written by actions only: no other code of ours calls what changes a row."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.test_floors import SOURCE

WRITING = {"create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "save", "delete", "update"}
MANAGERS = {"objects", "current"}
OF_ALLAUTH = ("Authenticator.", "EmailAddress.", "SocialAccount.")
"""Tables of the library for logging in; no facts."""
ROOMS = ("register", "web")


def _writes(path: Path) -> Iterator[str]:
    """Calls such as Model.objects.create(...), Model.objects.filter(...).update(...) and row.save(...)."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITING:
            text = ast.unparse(node.func)
            if text.startswith(OF_ALLAUTH) or "session" in text:
                continue
            if node.func.attr in ("save", "delete") or any(f".{manager}." in text for manager in MANAGERS):
                yield f"{path.relative_to(SOURCE)}:{node.lineno} {text}"


def test_only_actions_write() -> None:
    found = [
        told
        for room in ROOMS
        for path in (SOURCE / room).rglob("*.py")
        if "actions" not in path.parts and "migrations" not in path.parts
        for told in _writes(path)
    ]
    assert found == []
