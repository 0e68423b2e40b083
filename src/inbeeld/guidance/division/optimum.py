"""Linear programs of which all best solutions matter, not one: what is best is looked for among them in turn.

By complementary slackness, the best solutions of a linear program are those that go together with any one best
solution of its dual (Schrijver 1986, Theory of Linear and Integer Programming, section 7.9): what has a price of its
own stays 0, and what has a price is used up.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import csr_array, hstack, vstack

from inbeeld.guidance.division.program import Floats, Program
from inbeeld.guidance.division.solution import CLOSE, NoSolutionError

Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Face:
    """All x ≥ 0 with `rows` x ≤ `limits`, where `tight` rows are equal to it and `still` variables are 0.

    Shapes: rows (m, n), limits (m,), tight (m,), still (n,).
    """

    rows: csr_array[Any]
    limits: Floats
    tight: Flags
    still: Flags

    @classmethod
    def of(cls, program: Program) -> "Face":
        count, options = program.rows.shape
        return cls(program.rows, program.limits, np.zeros(count, bool), np.zeros(options, bool))

    def best(self, worth: Floats) -> tuple["Face", Floats]:
        """The x of this face with the largest `worth` · x, as a face; and one of them, shape (n,).

        Raises NoSolutionError where the face is empty.
        """
        loose = ~self.tight
        found = linprog(
            -worth,
            A_ub=self.rows[loose] if loose.any() else None,
            b_ub=self.limits[loose] if loose.any() else None,
            A_eq=self.rows[self.tight] if self.tight.any() else None,
            b_eq=self.limits[self.tight] if self.tight.any() else None,
            bounds=np.column_stack([np.zeros(len(worth)), np.where(self.still, 0.0, np.inf)]),
            method="highs",
        )
        if found.x is None:
            raise NoSolutionError
        tight = self.tight.copy()
        if loose.any():
            tight[loose] = np.asarray(found.ineqlin.marginals) < -CLOSE
        still = self.still | (np.asarray(found.lower.marginals) > CLOSE)
        return replace(self, tight=tight, still=still), np.asarray(found.x)

    def with_rows(self, rows: csr_array[Any], limits: Floats, tight: bool) -> "Face":
        return replace(
            self,
            rows=csr_array(vstack([self.rows, rows])),
            limits=np.concatenate([self.limits, limits]),
            tight=np.concatenate([self.tight, np.full(len(limits), tight)]),
        )

    def with_variable(self) -> "Face":
        """One more, which is in no row yet."""
        return replace(
            self,
            rows=csr_array(hstack([self.rows, csr_array((self.rows.shape[0], 1))])),
            still=np.append(self.still, False),
        )


def most_equal(face: Face, shares: csr_array[Any]) -> Floats:
    """Of a face, the x of which the smallest of `shares` x is as large as can be, then the next smallest, and so on.

    Shapes: shares (k, n), of which the first k rows of the face say that they are 1 at most. That is the leximin, or
    lexicographically optimal, solution (Megiddo 1974, Mathematical Programming 7, 97-107). In every round at least
    one share is settled, so there are at most k.
    """
    open_ = np.flatnonzero(~_fixed(face, shares))
    while len(open_):
        settled, least = _raised(face, shares[open_])
        rows = -shares[open_[settled]]
        face = face.with_rows(rows, np.full(int(settled.sum()), -least), tight=True)
        open_ = open_[~settled]
    return face.best(np.zeros(shares.shape[1]))[1]


def _fixed(face: Face, shares: csr_array[Any]) -> Flags:
    """Which of the shares are the same all over the face: those that are 0, and those of which all have a place."""
    return np.asarray((shares @ ~face.still == 0) | face.tight[: shares.shape[0]])


def _raised(face: Face, shares: csr_array[Any]) -> tuple[Flags, float]:
    """Which of them cannot be more than the largest smallest share, and that share.

    The variable beside x is that share and 1, so that it is never at its own bound of 0, and some row has a price.
    """
    k, n = shares.shape
    level = csr_array(hstack([-shares, csr_array(np.ones((k, 1)))]))
    raised = face.with_variable().with_rows(level, np.ones(k), tight=False)
    best, x = raised.best(_unit(n + 1, n))
    return best.tight[-k:], float(x[n]) - 1


def _unit(length: int, place: int) -> Floats:
    unit = np.zeros(length)
    unit[place] = 1.0
    return unit
