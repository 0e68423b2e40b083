"""What Pydantic found wrong with a file, as sentences."""

from pathlib import Path

from pydantic import ValidationError


def told(path: Path, wrong: ValidationError) -> list[str]:
    """With the place of each; people count from 1."""
    return [f"{path}, {_place(error['loc'])}: {_reason(error['msg'])}" for error in wrong.errors()]


def _place(parts: tuple[int | str, ...]) -> str:
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in parts)


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ")
