"""What a municipality chooses: which signals it wants, after how many days, and whether people may study with
benefit."""

from collections.abc import Mapping

from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee, SignalChoice, StudyChoice


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


def choose_study_with_benefit(*, allowed: bool | None, by: Employee) -> None:
    """None: not said, so that it is asked for each person."""
    if by.municipality_id is None:
        raise RefusedError("This is chosen per municipality, and you work for none.")
    with acting("study_with_benefit.chosen", by=by) as act:
        mine = StudyChoice.objects.filter(municipality=by.municipality_id)
        before = mine.first()
        act.told = {"allowed": allowed, "before": before.with_benefit if before else None}
        if allowed is None:
            mine.delete()
        else:
            StudyChoice.objects.update_or_create(
                municipality_id=by.municipality_id, defaults={"with_benefit": allowed}
            )
