"""Lots as arrays, made up or of the National Supported Work demonstration."""

import numpy as np
from causaldata import cps_mixtape, nsw_mixtape

from inbeeld.evidence.lottery.lots import Floats, Lots

KNOWN = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"]


def lots(chance: Floats, drawn: Floats, block: Floats | None = None, person: Floats | None = None) -> Lots:
    number = np.arange(len(drawn))
    block = np.unique(chance, return_inverse=True)[1] if block is None else block
    return Lots(np.asarray(chance, float), drawn.astype(bool), block, number if person is None else person,
                np.ones(len(drawn)))  # fmt: skip


def supported_work() -> tuple[Lots, Floats, Floats]:
    """185 of 445 drew a place in the programme of 1976; what they earned in 1978, and what was known before (LaLonde
    1986; the sample of Dehejia and Wahba 1999)."""
    told = nsw_mixtape.load_pandas().data
    drawn = told["treat"].to_numpy()
    chance = np.full(len(drawn), drawn.mean())
    return lots(chance, drawn), told["re78"].to_numpy(float), told[KNOWN].to_numpy(float)


def surveyed() -> tuple[Floats, Floats]:
    """The same of people in the Current Population Survey, none of whom was in the programme."""
    told = cps_mixtape.load_pandas().data
    return told["re78"].to_numpy(float), told[KNOWN].to_numpy(float)
