"""The team as a file: a CSV with a line for each case manager, with commas or semicolons between the fields."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from inbeeld.facts.csv_lines import delimiter_of, header_line, text_lines
from inbeeld.facts.errors import InBeeldError
from inbeeld.guidance.caseloads.case_manager import CaseManager

LONGEST_WEEK = 60
BEYOND = "a field beyond the header"


class TeamError(InBeeldError):
    """A file that cannot be used; all that is wrong, a line each."""

    exit_code = 3


class _Line(BaseModel):
    """`languages` are ISO 639 codes with spaces between them; `end` is the first day no longer."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    case_manager_id: str = Field(min_length=1)
    hours_per_week: Annotated[float, Field(ge=0, le=LONGEST_WEEK)]
    languages: str = ""
    start: date | None = None
    end: date | None = None

    @field_validator("hours_per_week", mode="before")
    @classmethod
    def _decimal_comma(cls, written: str) -> str:
        return written.replace(",", ".")

    @property
    def case_manager(self) -> CaseManager:
        spoken = frozenset(self.languages.lower().split())
        return CaseManager(self.case_manager_id, self.hours_per_week, spoken, self.start, self.end)


def read_team(path: Path) -> tuple[CaseManager, ...]:
    """In the order of the file. Raises TeamError with all that is wrong, and CaseloadError for what is no text."""
    reader = csv.DictReader(text_lines(path), delimiter=delimiter_of(header_line(path)))
    if lacking := [name for name in ("case_manager_id", "hours_per_week") if name not in (reader.fieldnames or ())]:
        raise TeamError(f"{path} has no column {' and no column '.join(lacking)}.")
    team: list[CaseManager] = []
    problems: list[str] = []
    for number, row in enumerate(reader, start=2):
        try:
            one = _Line.model_validate({str(name): value for name, value in row.items() if value}).case_manager
        except ValidationError as wrong:
            problems += _told(path, number, wrong)
            continue
        if one.id in {other.id for other in team}:
            problems.append(f"{path}, line {number}: the same case_manager_id as an earlier line.")
        team.append(one)
    if problems or not team:
        raise TeamError("\n".join(problems or [f"{path} names nobody: put a line in it for each case manager."]))
    return tuple(team)


def _told(path: Path, number: int, wrong: ValidationError) -> Iterator[str]:
    for error in wrong.errors(include_url=False):
        column = str(error["loc"][0])
        where = BEYOND if column == "None" else column  # what DictReader calls fields that the header does not have
        yield f"{path}, line {number}, {where}: {error['msg']}."
