"""Effects by emulating a trial each month, where no places were drawn by lot."""

from inbeeld.evidence.emulation.emulate import emulate

__all__ = ["emulate"]
