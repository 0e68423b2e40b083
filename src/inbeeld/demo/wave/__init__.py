"""Made-up waves of the survey in real municipalities, calibrated on what the monitor printed.

`make_wave` makes that of 2018, with 282 of 380 municipalities, or of 2017, with two thirds of 388. What a
municipality answers here says nothing of what it really does.
"""

from inbeeld.demo.wave.making import SEED, make_wave

__all__ = ["SEED", "make_wave"]
