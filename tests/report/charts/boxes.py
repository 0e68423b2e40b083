"""Where the texts of a picture lie."""

import re
from itertools import combinations
from xml.etree import ElementTree

from inbeeld.report.charts.svg import width_of

Box = tuple[float, float, float, float]
PARTS_OF_A_LETTER = {"above": 0.75, "below": 0.22}


def boxes(svg: str) -> dict[str, Box]:
    """Left, top, right and bottom of each text, as wide as the widest usual font makes it."""
    found = {}
    for nth, one in enumerate(ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")):
        size, x, y = (float(one.get(name, "0")) for name in ("font-size", "x", "y"))
        wide = width_of(one.text or "", size)
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[one.get("text-anchor", "start")]
        top, bottom = y - PARTS_OF_A_LETTER["above"] * size, y + PARTS_OF_A_LETTER["below"] * size
        found[f"{nth}: {one.text}"] = (left, top, left + wide, bottom)
    return found


def overlaps(svg: str) -> list[tuple[str, str]]:
    return [(one, other) for (one, a), (other, b) in combinations(boxes(svg).items(), 2) if _touch(a, b)]


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def outside(svg: str) -> list[str]:
    width, height = (float(number) for number in re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0])
    return [
        name
        for name, (left, top, right, bottom) in boxes(svg).items()
        if left < -0.5 or right > width + 0.5 or top < -0.5 or bottom > height + 0.5
    ]
