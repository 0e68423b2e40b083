"""ISCO-08 codes of what a field holds: codes and ESCO addresses, separated by spaces."""

from inbeeld.facts.occupations import isco_of


def isco_codes(field: str | None) -> tuple[str, ...]:
    """Unit groups of four digits, each once, in their order; what leads to none is left out."""
    return tuple(dict.fromkeys(code for one in (field or "").split() if (code := isco_of(one))))
