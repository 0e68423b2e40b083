"""A made-up region of which the truth is known: what an instrument does to whom, under self-selection or by lottery.

Everything about its people is simple and written in `chances.py`; nothing is calibrated. It is there to see whether
what is learnt is what was planted.
"""

from inbeeld.demo.planted.calendar import MOST_MONTHS
from inbeeld.demo.planted.planted import INSTRUMENT, Design, Effect, Planted
from inbeeld.demo.planted.region import Region, plant

__all__ = ["INSTRUMENT", "MOST_MONTHS", "Design", "Effect", "Planted", "Region", "plant"]
