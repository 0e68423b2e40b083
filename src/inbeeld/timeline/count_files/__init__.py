"""Count files: the counts and the transitions of municipalities in one Parquet file, to be sent and added up.

Its table is told in `table`; the metadata of the Parquet file say what it holds (`header`), what it is not for
(`NOTE`), and carry a seal over all bytes (`seal`). docs/how-to/add-up-municipalities.md describes it for others.
"""

from inbeeld.timeline.count_files.combining import combined, of_one_caseload, together, under_successors
from inbeeld.timeline.count_files.content import CountFile
from inbeeld.timeline.count_files.counting import counted
from inbeeld.timeline.count_files.files import read_count_files, write_count_file
from inbeeld.timeline.count_files.splitting import split, split_transitions

__all__ = [
    "CountFile",
    "combined",
    "counted",
    "of_one_caseload",
    "read_count_files",
    "split",
    "split_transitions",
    "together",
    "under_successors",
    "write_count_file",
]
