"""SPSS: options as numbers with their labels, and why there is no answer as missing values."""

from collections.abc import Mapping
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
from inbeeld.survey.formats.fitting import fitting
from inbeeld.survey.formats.sheet import Sheet
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


def read_sav(path: Path, wave: Wave, at: datetime, respondent: str = "") -> list[Answer]:
    """The answers in a file that `write_sav` made, or that has the same variables; given `at` this moment. What a
    number means is read from the labels in the file, where it has them. Raises SurveyError."""
    try:
        coded, about = pyreadstat.read_sav(str(path), output_format="polars", user_missing=True)
    except (pyreadstat.ReadstatError, OSError) as wrong:
        raise SurveyError(f"{path} cannot be read as a file of SPSS: {wrong}.") from None
    known = {column.name: column for column in columns(wave.questionnaire)}
    texts: dict[str, list[str]] = {}
    for name in coded.columns:
        names = _names(known.get(name), about.variable_value_labels.get(name, {}))
        texts[name] = [_text(value, names) for value in coded[name]]
    rows = ({name: written[row] for name, written in texts.items()} for row in range(coded.height))
    sheet = Sheet(tuple(texts), tuple(enumerate(rows, start=1)))
    return fitting(path, wave, answers_of(sheet, wave, at, respondent))


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


def _names(column: Column | None, labels: Mapping[Any, str]) -> Mapping[Any, str]:
    """What each number of a variable stands for. Labels that are not ours stay as they are, to be told as such."""
    if column is None or column.question.kind in TEXTS:
        return {}
    ours = {float(number): name for name, number in MISSING.items()}
    if not labels:
        return ours | {float(number): name for name, number in _codes(column).items()}
    known = {text: name for name, texts in _words(column).items() for text in texts}
    return ours | {value: known.get(label.strip().lower(), label.strip()) for value, label in labels.items()}


def _words(column: Column) -> Mapping[str, tuple[str, ...]]:
    """By which labels a code is known, in small letters."""
    options = {option.id: (option.id, option.nl, option.en) for option in column.question.options}
    own = {name: (name, LABELS.get(name, name)) for name in (*MISSING, NOT_CHOSEN, CHOSEN)}
    bases = {name: (name, BASIS_LABELS[number]) for name, number in BASES.items()}
    listed = bases if column.basis else {} if column.question.kind == "several_of" else options
    return {name: tuple(text.lower() for text in texts) for name, texts in (own | listed).items()}


def _text(value: Any, names: Mapping[Any, str]) -> str:
    if value is None:
        return ""
    return names.get(value, f"{value:g}" if isinstance(value, float) else str(value))
