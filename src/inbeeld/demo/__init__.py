"""Made-up people in real municipalities, calibrated on published figures, to try everything with.

`draw` makes a clean country of any size; `region` and `write_demo` make the caseloads of a labour-market region with
what makes real data hard. No row is about anybody.
"""

from inbeeld.demo.country import draw
from inbeeld.demo.packages import write_demo
from inbeeld.demo.region import Package, region

__all__ = ["Package", "draw", "region", "write_demo"]
