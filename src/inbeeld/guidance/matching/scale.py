"""Scales: levels of which each is more than the one before, from the code lists. Other words cannot be compared."""

from inbeeld.facts.code_lists import code_list

LANGUAGE = code_list("language_level").codes
EDUCATION = tuple(code for code in code_list("education_level").codes if code != "unknown")


def reaches(has: str | None, needed: str, scale: tuple[str, ...]) -> bool | None:
    """None where one of the two is not on the scale; the lowest level is reached by everybody."""
    if needed == scale[0]:
        return True
    if has not in scale or needed not in scale:
        return None
    return scale.index(has) >= scale.index(needed)
