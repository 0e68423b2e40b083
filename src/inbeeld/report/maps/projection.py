"""Projection: from degrees to places on a drawing.

Equirectangular, true to scale along the middle parallel (Snyder 1987, "Map projections: a working manual", eq. 12-1).
Over the whole of the Netherlands scales differ by 3 % from north to south; within a region nobody sees it.
"""

from dataclasses import dataclass
from math import cos, radians

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
TALLEST = 1.2
"""Times the width."""
LEAST_SPAN = 0.05
"""Degrees: so much is shown, also around a single place."""


@dataclass(frozen=True)
class View:
    """A drawing of `width` by `height`, with what it is about inside its margins."""

    width: float
    height: float
    scale: float
    lon: float
    lat: float

    @classmethod
    def of(cls, points: Points, width: float, margin: float) -> "View":
        """`points`: longitude and latitude, shape (points, 2), not empty."""
        low, high = points.min(axis=0), points.max(axis=0)
        lon, lat = (float(middle) for middle in (low + high) / 2)
        wide, tall = (max(float(span), LEAST_SPAN) for span in high - low)
        inner, tallest = width - 2 * margin, TALLEST * width - 2 * margin
        scale = min(inner / (wide * cos(radians(lat))), tallest / tall)
        return cls(width, scale * tall + 2 * margin, scale, lon, lat)

    def place(self, points: Points) -> Points:
        """x to the right and y downwards, shape (points, 2)."""
        across = (points[:, 0] - self.lon) * cos(radians(self.lat)) * self.scale + self.width / 2
        return np.column_stack([across, self.height / 2 - (points[:, 1] - self.lat) * self.scale])
