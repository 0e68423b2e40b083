"""What leaves of a wave as a file: answers by the key of the respondent, never with a name or an address."""

import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from inbeeld.survey.formats import write_csv, write_sav
from inbeeld.survey.wave import Wave, write_wave

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "sav": "application/x-spss-sav",
    "zip": "application/zip",
}


def packed(wave: Wave, name: str, form: str) -> bytes:
    """`form`: one of TYPES; zip is the whole folder, as `inbeeld survey` reads it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"answers.{form}"
        if form == "zip":
            return _zipped(wave, Path(folder) / name)
        {"csv": write_csv, "sav": write_sav}[form](wave, path)
        return path.read_bytes()


def _zipped(wave: Wave, folder: Path) -> bytes:
    write_wave(folder, wave)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for path in sorted(folder.rglob("*.*")):
            package.write(path, path.relative_to(folder.parent))
    return made.getvalue()
