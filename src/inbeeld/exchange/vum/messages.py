"""Messages as they are: JSON lists of vacancies or of job seekers, each with its id, and nothing of it lost."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from inbeeld.facts.errors import CaseloadError
from inbeeld.facts.whole_file import write_whole

Message = dict[str, Any]

VACANCY, JOB_SEEKER = "idVacature", "idWerkzoekende"
FOLDER = "vum"
FILES: Mapping[str, str] = {VACANCY: "vacatures.json", JOB_SEEKER: "werkzoekenden.json"}


@dataclass(frozen=True)
class Messages:
    """Vacancies and job seekers, by their id."""

    vacancies: Mapping[str, Message] = field(default_factory=dict)
    job_seekers: Mapping[str, Message] = field(default_factory=dict)

    def followed_by(self, later: "Messages") -> "Messages":
        """Both; of two with the same id the later."""
        return Messages({**self.vacancies, **later.vacancies}, {**self.job_seekers, **later.job_seekers})


def read_messages(paths: Iterable[Path]) -> Messages:
    """All messages of these files; of two with the same id the later.

    Raises CaseloadError where a file is none of this format. The text tells the place in the file, and no value.
    """
    together = Messages()
    for path in paths:
        together = together.followed_by(_read(path))
    return together


def kept_messages(directory: Path) -> Messages:
    """Those that were taken into this caseload; none where it never took in any."""
    there = (directory / FOLDER / name for name in FILES.values())
    return read_messages(path for path in there if path.exists())


def write_messages(messages: Messages, directory: Path) -> tuple[Path, ...]:
    """A file for each kind that there is."""
    kinds = {VACANCY: messages.vacancies, JOB_SEEKER: messages.job_seekers}
    written = {directory / FILES[kind]: list(listed.values()) for kind, listed in kinds.items() if listed}
    for path, listed in written.items():
        write_whole(path, json.dumps(listed, indent=2, ensure_ascii=False) + "\n")
    return tuple(written)


def _read(path: Path) -> Messages:
    listed = _json(path)
    if not isinstance(listed, list):
        raise CaseloadError([f"{path} holds no list of vacancies or job seekers: it should begin with [."])
    found: dict[str, dict[str, Message]] = {VACANCY: {}, JOB_SEEKER: {}}
    for place, message in enumerate(listed, start=1):
        kind = next(
            (kind for kind in found if isinstance(message, dict) and isinstance(message.get(kind), str)), None
        )
        if kind is None or not message[kind]:
            raise CaseloadError([f"{path}: number {place} of the list has neither {VACANCY} nor {JOB_SEEKER}."])
        found[kind][message[kind]] = message
    return Messages(found[VACANCY], found[JOB_SEEKER])


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8-sig"), parse_constant=_no_number)
    except json.JSONDecodeError as wrong:
        raise CaseloadError([f"{path} is not JSON: something is wrong on line {wrong.lineno}."]) from None
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise CaseloadError([f"{path} is not JSON in UTF-8."]) from None


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)
