"""The whole caseload as a zip file: a table a file, with the description of the format."""

import tempfile
import zipfile
from pathlib import Path
from typing import IO

from inbeeld.exchange.caseload import write_caseload
from inbeeld.exchange.datapackage import write_datapackage
from inbeeld.register.actions.act import acting
from inbeeld.register.caseload import caseload_of
from inbeeld.register.models import Employee, Municipality


def exported(municipality: Municipality, suffix: str, by: Employee) -> IO[bytes]:
    """An open file that is gone once it is closed. That it left is logged, with the number of rows."""
    with acting("caseload.exported", by=by) as act:
        caseload = caseload_of(municipality)
        act.told = {name: frame.height for name, frame in caseload.tables.items()}
    made = tempfile.TemporaryFile()  # noqa: SIM115 - who sends it closes it
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        write_caseload(caseload, Path(folder), suffix)
        write_datapackage(Path(folder))
        for path in sorted(Path(folder).iterdir()):
            package.write(path, path.name)
    made.seek(0)
    return made
