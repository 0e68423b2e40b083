"""The command for administrators: `inbeeld-web migrate`, `inbeeld-web nightly` and what else Django offers."""

import os
import sys

from django.core.management import execute_from_command_line
from environs import EnvError, EnvValidationError

SECRET = (
    "Set INBEELD_SECRET_KEY to fifty or more random characters that nobody else knows and that stay the same, for "
    "example those that this prints: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"
)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inbeeld.web.settings")
    try:
        execute_from_command_line(sys.argv)
    except EnvError as problem:
        print(_told(problem), file=sys.stderr)
        sys.exit(2)


def _told(problem: EnvError) -> str:
    """In one sentence, what to set."""
    if "INBEELD_SECRET_KEY" in str(problem):
        return SECRET
    if isinstance(problem, EnvValidationError):
        return f"The environment variable has a value that cannot be used: {problem}"
    return f"{problem}; docs/administration.md says what belongs there."


if __name__ == "__main__":
    main()
