"""Places in a message, such as werktijden → aantalWerkurenPerWeekMinimaal, and the values that stand there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from inbeeld.exchange.vum.messages import Message

DAY = timedelta(days=1)
LAST = date(2199, 12, 30)
"""What lies later, such as 9999-12-31, means that there is no such day."""


@dataclass(frozen=True)
class Mapped:
    """A column of a caseload and its place in a message: `read` gives None where that is empty, `write` fills it."""

    column: str
    read: Callable[[Message], Any]
    write: Callable[[Message, Any], None]


def value_at(message: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        message = message.get(key) if isinstance(message, dict) else None
    return message


def put_at(message: Message, path: tuple[str, ...], value: Any) -> None:
    """Objects on the way are made where they are missing."""
    *way, last = path
    for key in way:
        if not isinstance(message.get(key), dict):
            message[key] = {}
        message = message[key]
    message[last] = value


def objects_at(message: Message, path: tuple[str, ...]) -> list[Message]:
    """The objects of a list."""
    listed = value_at(message, path)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def text(column: str, *path: str) -> Mapped:
    def read(message: Message) -> str | None:
        value = value_at(message, path)
        return value.strip() or None if isinstance(value, str) else None

    return Mapped(column, read, lambda message, value: put_at(message, path, value))


def number(column: str, *path: str, most: float) -> Mapped:
    """Numbers above what the column may hold count as that much."""

    def read(message: Message) -> float | None:
        value = value_at(message, path)
        known = isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
        return min(float(value), most) if known else None

    return Mapped(column, read, lambda message, value: put_at(message, path, round(value)))


def day(column: str, *path: str, last: bool = False) -> Mapped:
    """A day; where the message has the `last` one of a period, the column has the first no longer."""

    later = DAY if last else timedelta(0)

    def read(message: Message) -> date | None:
        try:
            told = date.fromisoformat(str(value_at(message, path)))
        except ValueError:
            return None
        return told + later if told <= LAST else None

    return Mapped(column, read, lambda message, value: put_at(message, path, (value - later).isoformat()))
