"""What a municipality chose of the signals, as `guidance` reads it: the bridge between a table and the rules."""

from inbeeld.guidance.signals import Tuning
from inbeeld.register.models import Municipality, SignalChoice


def tuning_of(municipality: Municipality) -> Tuning:
    """One query. Without choices, everything is as published."""
    choices = list(SignalChoice.objects.filter(municipality=municipality))
    return Tuning(
        off=frozenset(choice.signal for choice in choices if not choice.on),
        parameters={choice.signal: choice.parameters for choice in choices},
    )
