"""From the grid of the Dutch land register (RD, EPSG:28992) to degrees.

Polynomials of Schreutelkamp and Strang van Hees (2001), "Benaderingsformules voor de transformatie tussen RD- en
WGS84-kaartcoördinaten", Geodesia 43, 64-69: within a metre in the Netherlands, which no map here can show.
"""

import numpy as np
from numpy.typing import NDArray

X0, Y0 = 155_000.0, 463_000.0
"""Amersfoort, in metres."""
LON0, LAT0 = 5.38720621, 52.15517440
UNIT = 1e-5

LAT = {
    **{(0, 1): 3235.65389, (2, 0): -32.58297, (0, 2): -0.24750, (2, 1): -0.84978, (0, 3): -0.06550},
    **{(2, 2): -0.01709, (1, 0): -0.00738, (4, 0): 0.00530, (2, 3): -0.00039, (4, 1): 0.00033, (1, 1): -0.00012},
}
LON = {
    **{(1, 0): 5260.52916, (1, 1): 105.94684, (1, 2): 2.45656, (3, 0): -0.81885, (1, 3): 0.05594},
    **{(3, 1): -0.05607, (0, 1): 0.01199, (3, 2): -0.00256, (1, 4): 0.00128, (0, 2): 0.00022},
    **{(2, 0): -0.00022, (5, 0): 0.00026},
}
"""Seconds of a degree, by the powers of x and y in units of 100 km from Amersfoort."""


def degrees(metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points of shape (points, 2): x and y in metres become longitude and latitude in degrees (WGS84)."""
    x, y = (metres[:, 0] - X0) * UNIT, (metres[:, 1] - Y0) * UNIT
    lon, lat = (sum(term * x**p * y**q for (p, q), term in terms.items()) / 3600 for terms in (LON, LAT))
    return np.column_stack([LON0 + lon, LAT0 + lat])
