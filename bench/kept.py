"""What was measured of learning is kept as it is done: a measurement that was stopped goes on where it was, and one
part can be measured anew by itself."""

from pathlib import Path
from zlib import crc32

from bench.running import DATA
from inbeeld import evidence
from inbeeld.demo import planted

CODE = [Path(room.__path__[0]) for room in (evidence, planted)]


def kept(name: str) -> Path:
    """Where; elsewhere when learning or planting is done otherwise, for what was measured before is not of this."""
    sources = sorted(path for room in CODE for path in room.rglob("*.py"))
    code = crc32(b"".join(path.read_bytes() for path in sources))
    directory = DATA / "learning" / f"{code:08x}"
    directory.mkdir(parents=True, exist_ok=True)
    return directory / name
