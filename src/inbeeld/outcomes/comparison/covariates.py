"""What a municipality itself is like, such as its labour market: numbers in a CSV file, a row per municipality."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.facts.csv_lines import delimiter_of, header_line
from inbeeld.facts.errors import CaseloadError, RequestError
from inbeeld.outcomes.comparison.outcome import PLACE


@dataclass(frozen=True)
class Covariates:
    """`frame`: municipality (code, once each) and a Float64 column without gaps per covariate."""

    frame: pl.DataFrame

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name in self.frame.columns if name != PLACE)

    def of(self, places: Iterable[str]) -> NDArray[np.float64]:
        """Shape (places, covariates), each with mean 0 and standard deviation 1 over these municipalities.

        Raises RequestError for a municipality without a row, and for a covariate that is the same everywhere.
        """
        wanted = pl.DataFrame({PLACE: list(places)}, schema={PLACE: pl.String})
        if absent := wanted.join(self.frame, on=PLACE, how="anti").get_column(PLACE).to_list():
            raise RequestError(f"The covariates have no row for {', '.join(absent)}. Each municipality needs one.")
        values = wanted.join(self.frame, on=PLACE, how="left", maintain_order="left").drop(PLACE).to_numpy()
        spread = values.std(axis=0)
        for name, one in zip(self.names, spread, strict=True):
            if one == 0:
                raise RequestError(f"Covariate '{name}' is the same in all municipalities; leave it out.")
        return np.asarray((values - values.mean(axis=0)) / spread)


def read_covariates(path: Path) -> Covariates:
    """From CSV with a column `municipality` with codes such as GM0014, and columns of numbers. Separated by commas,
    or by semicolons, as Dutch spreadsheets do; then 5,3 is a number too.

    Raises CaseloadError with all that is wrong with the file.
    """
    separator = delimiter_of(header_line(path))
    try:
        raw = pl.read_csv(path, infer_schema=False, separator=separator)
    except pl.exceptions.PolarsError as wrong:
        raise CaseloadError([f"{path}: not a table in CSV that can be read"]) from wrong
    if PLACE not in raw.columns or len(raw.columns) < 2:
        raise CaseloadError([f"{path}: needs a column '{PLACE}' and at least one column with numbers"])
    written = pl.exclude(PLACE).str.strip_chars()
    written = written.str.replace(",", ".", literal=True) if separator == ";" else written
    numbers = raw.select(PLACE, written.cast(pl.Float64, strict=False))
    if problems := [f"{path}: {problem}" for problem in _problems(numbers)]:
        raise CaseloadError(problems)
    return Covariates(numbers)


def _problems(numbers: pl.DataFrame) -> Iterable[str]:
    if numbers.get_column(PLACE).is_duplicated().any():
        yield "a municipality stands there twice"
    for line, row in enumerate(numbers.iter_rows(named=True), start=2):
        for name, value in row.items():
            if value is None or (isinstance(value, float) and not np.isfinite(value)):
                yield f"line {line}: '{name}' is empty or not a number"
