"""A division in the hands of one at a time: of two who draw or decide at once, the second sees what the first did."""

from django.utils.translation import gettext as _

from inbeeld.register.actions.act import Act
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Division


def held(act: Act, division: Division) -> Division:
    """Locked until the end of the action."""
    if division.municipality_id != act.municipality_id:
        raise RefusedError(_("This division is of another municipality."))
    locked: Division = Division.objects.select_for_update().get(pk=division.pk)
    if locked.withdrawn_at:
        raise RefusedError(_("This division was withdrawn. Nothing was changed."))
    return locked


def opened(act: Act, division: Division) -> Division:
    """As `held`, of one that was not drawn yet."""
    locked = held(act, division)
    if locked.drawn_at:
        raise RefusedError(_("The lots of this division were drawn already. Nothing was changed."))
    return locked


def drawn(act: Act, division: Division) -> Division:
    """As `held`, of one that was drawn."""
    locked = held(act, division)
    if not locked.drawn_at:
        raise RefusedError(_("The lots of this division were not drawn yet."))
    return locked
