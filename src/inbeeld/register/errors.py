"""What the register refuses; told to users as a sentence on the page."""

from django.utils.translation import gettext as _

from inbeeld.facts.errors import InBeeldError
from inbeeld.register.models.fact import Fact


class StaleError(InBeeldError):
    """Somebody else corrected the same version first. `latest` is what holds now; nothing was written."""

    def __init__(self, latest: Fact) -> None:
        self.latest = latest
        super().__init__(_("Somebody else changed this in the meantime. Nothing was lost: compare, and save again."))


class RefusedError(InBeeldError):
    """An action that cannot be carried out as asked; the text says why."""
