"""Caseloads of several municipalities as one, for questions that need all their people at once."""

from collections.abc import Sequence

import polars as pl

from inbeeld.facts.caseload import Caseload

ID, EMPLOYER = "_id", "employer"
OF_ALL = ("persons", "spells", "contacts")
"""Who is not in these is taken to do nothing, or to be seen by nobody: they are there where all delivered them."""


def together(caseloads: Sequence[Caseload]) -> Caseload:
    """Of other tables than OF_ALL there are the rows of those who delivered them. Numbers that municipalities gave
    out themselves stay apart: each gets the place of its caseload in front."""
    if len(caseloads) == 1:
        return caseloads[0]
    there = dict.fromkeys(name for one in caseloads for name in one.tables)
    lacking = {name for name in OF_ALL if any(one.missing((name,)) for one in caseloads)}
    return Caseload({name: _together(name, caseloads) for name in there if name not in lacking})


def _together(table: str, caseloads: Sequence[Caseload]) -> pl.DataFrame:
    return pl.concat(_numbered(one[table], place) for place, one in enumerate(caseloads) if not one.missing((table,)))


def _numbered(frame: pl.DataFrame, place: int) -> pl.DataFrame:
    ids = [column for column in frame.columns if column.endswith(ID) or column == EMPLOYER]
    return frame.with_columns(pl.concat_str(pl.lit(f"{place}-"), column).alias(column) for column in ids)
