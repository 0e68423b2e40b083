"""Imports go down the floors of the house (docs/architecture.md) or stay in their room."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "inbeeld"
MAY_IMPORT = {
    "facts": set(),
    "timeline": {"facts"},
    "figures": {"timeline", "facts"},
    "outcomes": {"timeline", "facts"},
    "evidence": {"timeline", "facts"},
    "guidance": {"timeline", "facts"},
    "survey": {"facts"},
    "disclosure": {"evidence", "facts"},
    "report": {"figures", "outcomes", "survey", "evidence", "guidance", "disclosure", "facts"},
    "exchange": {"facts"},
    "demo": {"facts", "survey", "exchange"},
    "register": {"facts", "survey"},
    "web": {
        *("facts", "timeline", "figures", "outcomes", "survey", "evidence", "guidance", "disclosure", "report"),
        *("exchange", "register"),
    },
    "cli": {
        *("facts", "timeline", "figures", "outcomes", "survey", "evidence", "guidance", "disclosure", "report"),
        *("exchange", "demo", "register", "web"),
    },
}
WITH_DJANGO = {"register", "web"}


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the floor they lead to"
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _rooms_imported(path: Path) -> set[str]:
    return {name.split(".")[1] for name in _imports(path) if name.startswith("inbeeld.")}


def _packages(path: Path) -> set[str]:
    return {name.split(".")[0] for name in _imports(path)}


def test_every_room_is_in_the_table() -> None:
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert rooms == set(MAY_IMPORT)


def test_imports_go_down_the_floors() -> None:
    for room, floors in MAY_IMPORT.items():
        for path in (SOURCE / room).rglob("*.py"):
            above = _rooms_imported(path) - floors - {room}
            assert not above, f"{path.relative_to(SOURCE)} imports {', '.join(sorted(above))}"


def test_django_stays_in_the_register_and_the_web() -> None:
    for room in set(MAY_IMPORT) - WITH_DJANGO - {"cli"}:
        for path in (SOURCE / room).rglob("*.py"):
            assert "django" not in _packages(path), path


def test_dask_stays_in_one_module() -> None:
    with_dask = {path for path in SOURCE.rglob("*.py") if {"dask", "distributed"} & _packages(path)}
    assert with_dask == {SOURCE / "timeline" / "spread.py"}


def test_no_module_is_too_long_to_read() -> None:
    written = [path for path in SOURCE.rglob("*.py") if path.parent.name != "migrations"]
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in written}
    assert {str(path): length for path, length in lengths.items() if length > 350} == {}
