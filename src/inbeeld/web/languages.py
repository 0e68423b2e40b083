"""Languages to talk in: ticked on a form, and told by their names."""

from typing import Any

from inbeeld.guidance.caseloads import named
from inbeeld.web.people.forms.fields import Codes
from inbeeld.web.templatetags.told import language


class Languages(Codes):
    def __init__(self, but: str = "", **kwargs: Any) -> None:
        super().__init__("spoken_language", but=[but], **kwargs)


def told(kept: str) -> str:
    """Arabic and Tigrinya."""
    return named(kept.split(), language())
