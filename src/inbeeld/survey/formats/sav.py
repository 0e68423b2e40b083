"""SPSS: options as numbers with their labels, and why there is no answer as missing values."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
import pyreadstat

from inbeeld.facts.whole_file import write_whole
from inbeeld.survey.answers import Answer
from inbeeld.survey.answers.answer import CHOSEN
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.formats.cells import NOT_ASKED, NOT_CHOSEN
from inbeeld.survey.formats.columns import Column, columns
from inbeeld.survey.formats.table import answers_of, as_table
from inbeeld.survey.questionnaire import DONT_KNOW
from inbeeld.survey.wave import Wave

MISSING = {DONT_KNOW: -8, NOT_ASKED: -9}
"""Below 0, so that no number, share or option can be meant."""

TEXTS = ("text", "date")
"""Kinds that SPSS keeps as text."""

LABELS = {DONT_KNOW: "Weet ik niet", NOT_ASKED: "Niet gevraagd", NOT_CHOSEN: "Niet gekozen", CHOSEN: "Gekozen"}
BASES = {"counted": 1, "estimated": 2}
BASIS_LABELS = {1: "Geteld", 2: "Geschat"}


def write_sav(wave: Wave, path: Path) -> None:
    """Whole or not at all."""
    known, table = list(columns(wave.questionnaire)), as_table(wave)
    coded = table.with_columns(_coded(column) for column in known if column.question.kind not in TEXTS)
    labelled = [column for column in known if column.question.kind not in TEXTS]
    missing: dict[str, list[Any]] = {column.name: [*MISSING.values()] for column in labelled}
    with TemporaryDirectory() as folder:
        beside = Path(folder) / "answers.sav"
        pyreadstat.write_sav(
            coded,
            str(beside),
            file_label=wave.plan.title.nl[:64],
            column_labels={column.name: column.label[:255] for column in known},
            variable_value_labels={column.name: _labels(column) for column in labelled},
            missing_ranges=missing,
        )
        write_whole(path, beside.read_bytes())


def read_sav(path: Path, wave: Wave, at: datetime) -> list[Answer]:
    """The answers in a file that `write_sav` made; given `at` this moment. Raises SurveyError."""
    try:
        coded, _ = pyreadstat.read_sav(str(path), output_format="polars", user_missing=True)
    except (pyreadstat.ReadstatError, OSError) as wrong:
        raise SurveyError(f"{path} cannot be read as a file of SPSS: {wrong}.") from None
    known = {column.name: column for column in columns(wave.questionnaire)}
    texts = [
        _texts(known[name], coded[name]) if name in known else coded[name].cast(pl.String) for name in coded.columns
    ]
    return list(answers_of(pl.DataFrame(texts), wave, at))


def _codes(column: Column) -> dict[str, int]:
    """The number of each text that is no number itself."""
    if column.basis:
        return BASES
    if column.question.kind == "several_of":
        return {CHOSEN: 1, NOT_CHOSEN: 0}
    return {option.id: number for number, option in enumerate(column.question.options, start=1)}


def _labels(column: Column) -> dict[int | float, str]:
    missing: dict[int | float, str] = {number: LABELS[name] for name, number in MISSING.items()}
    if column.basis:
        return missing | BASIS_LABELS
    if column.question.kind == "several_of":
        return {number: LABELS[name] for name, number in _codes(column).items()} | missing
    return {_codes(column)[option.id]: option.nl for option in column.question.options} | missing


def _coded(column: Column) -> pl.Expr:
    numbers: dict[str, float] = {**_codes(column), **MISSING}
    text = pl.col(column.name)
    number = text.replace_strict(numbers, default=None, return_dtype=pl.Float64)
    return pl.coalesce(number, text.cast(pl.Float64, strict=False)).alias(column.name)


def _texts(column: Column, written: pl.Series) -> pl.Series:
    if column.question.kind in TEXTS:
        return written.cast(pl.String)
    names = {float(number): name for name, number in {**_codes(column), **MISSING}.items()}
    return pl.Series(column.name, [_text(number, names) for number in written], dtype=pl.String)


def _text(number: Any, names: dict[float, str]) -> str:
    if number is None:
        return ""
    return names.get(number, f"{number:g}")
