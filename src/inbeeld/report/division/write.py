"""Writing a proposal: everybody with the reason, for who decides; and a page without persons, for everybody else."""

from pathlib import Path
from typing import get_args

from inbeeld.facts.whole_file import write_whole
from inbeeld.figures.definition import Language
from inbeeld.report.division.as_data import to_csv, to_json
from inbeeld.report.division.page import Division, document
from inbeeld.report.render.html import to_html


def write_division(division: Division, folder: Path) -> tuple[Path, ...]:
    """The paths of what was written; the folder is made if need be."""
    pages = {f"division-{language}.html": to_html(document(division, language)) for language in get_args(Language)}
    files = {"proposal.csv": to_csv(division.proposal), "proposal.json": to_json(division.proposal), **pages}
    for name, text in files.items():
        write_whole(folder / name, text)
    return tuple(folder / name for name in files)
