"""What a municipality chooses: which signals it wants, and after how many days."""

from collections.abc import Mapping

from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, SignalChoice


def choose_signal(*, signal: str, on: bool, parameters: Mapping[str, int], by: Employee) -> SignalChoice:
    """The audit tells what was chosen before, so that a list of another day can be explained."""
    if by.municipality_id is None:
        raise RefusedError("Signals are chosen per municipality, and you work for none.")
    with acting("signal.chosen", by=by) as act:
        before = SignalChoice.objects.filter(municipality=by.municipality_id, signal=signal).first()
        act.told = {
            "signal": signal,
            "on": on,
            "parameters": dict(parameters),
            "before": {"on": before.on, "parameters": before.parameters} if before else {},
        }
        choice, _ = SignalChoice.objects.update_or_create(
            municipality_id=by.municipality_id,
            signal=signal,
            defaults={"on": on, "parameters": dict(parameters)},
        )
    return choice
