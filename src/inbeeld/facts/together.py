"""Caseloads of several municipalities as one, for questions that need all their people at once."""

from collections.abc import Sequence

import polars as pl

from inbeeld.facts.caseload import Caseload

ID, EMPLOYER = "_id", "employer"


def together(caseloads: Sequence[Caseload]) -> Caseload:
    """With the tables that all of them delivered. Numbers that municipalities gave out themselves stay apart: each
    gets the place of its caseload in front."""
    if len(caseloads) == 1:
        return caseloads[0]
    tables = [name for name in caseloads[0].tables if not any(one.missing((name,)) for one in caseloads)]
    return Caseload({name: _together(name, caseloads) for name in tables})


def _together(table: str, caseloads: Sequence[Caseload]) -> pl.DataFrame:
    return pl.concat(_numbered(one[table], place) for place, one in enumerate(caseloads))


def _numbered(frame: pl.DataFrame, place: int) -> pl.DataFrame:
    ids = [column for column in frame.columns if column.endswith(ID) or column == EMPLOYER]
    return frame.with_columns(pl.concat_str(pl.lit(f"{place}-"), column).alias(column) for column in ids)
