"""Which sums are not told, so that none over a few follows from the others.

A share tells the sum of what the municipalities of its class answered, as its weights are known. Sums that are told
can be added and subtracted: of a country and all its provinces but one, that one follows. So sums are told from large
to small, each only if nothing that is not to be known lies among all that can be made of those told so far, which is
the span of their rows (as in auditing of tables: Willenborg and De Waal 2001, Elements of Statistical Disclosure
Control, 6.3).
"""

from collections.abc import Iterator

import numpy as np

from inbeeld.survey.estimation.sample import Flags, Floats, Places

NEARLY = 1e-9


def hidden(sums: Flags, secret: Flags, few: int, groups: Places) -> Flags:
    """The sums that are hidden, shape (sums,): the secret ones, and what would give away one of these, or any over
    fewer than `few` that is made of two sums, or of one less those within it.

    `sums`: what each adds up, shape (sums, answers). `groups`: sums of one group do not overlap, shape (sums,).
    """
    columns, many = _distinct(sums.T)
    alike, sizes = columns.T, sums.sum(axis=1)
    kept, _ = _distinct(np.vstack([alike[secret & (sizes > 0)], *_of_few(alike, many, secret, few, groups)]))
    return _hidden(alike.astype(np.float64), np.flatnonzero(~secret), sizes, kept.astype(np.float64))


def _distinct(rows: Flags) -> tuple[Flags, Places]:
    """Each row once, and how often it was there. NumPy's own would sort them, which takes a hundred times as long."""
    first: dict[bytes, int] = {}
    numbers = [first.setdefault(row.tobytes(), len(first)) for row in np.packbits(rows, axis=1)]
    _, at = np.unique(numbers, return_index=True)
    return rows[at], np.bincount(numbers)


def _hidden(sums: Floats, open_: Places, sizes: Places, kept: Floats) -> Flags:
    """`kept`: what is not to be known. `left`: of each, the square of what those told so far do not explain."""
    hide, known, left = np.ones(len(sums), np.bool_), np.empty((0, sums.shape[1])), (kept**2).sum(axis=1)
    for at in sorted(open_, key=lambda at: -sizes[at]):
        new = _beyond(sums[at], known)
        length = float(np.linalg.norm(new))
        direction = new / length if length > NEARLY else np.zeros_like(new)
        less = left - (kept @ direction) ** 2
        if less.min(initial=1.0) > NEARLY:
            hide[at], left, known = False, less, np.vstack([known, direction])
    return hide


def _beyond(row: Floats, known: Floats) -> Floats:
    """What of a row those known do not tell; taken off twice, as once leaves rounding."""
    for _ in range(2):
        row = row - known.T @ (known @ row)
    return row


def _of_few(sums: Flags, many: Places, secret: Flags, few: int, groups: Places) -> Iterator[Flags]:
    """What two sums have in common, or one has alone, or what is left of one without those of a group within it."""
    common = (sums * many) @ sums.T
    sizes = common.diagonal()
    one, other = np.nonzero((common > 0) & (common < few))
    yield sums[one] & sums[other]
    apart = sizes[:, None] - common
    one, other = np.nonzero((apart > 0) & (apart < few))
    yield sums[one] & ~sums[other]
    for group in np.unique(groups):
        within = (common == sizes) & ~secret & (groups == group)
        rest = sums & ~(within.astype(np.int64) @ sums > 0)
        left = rest @ many
        yield rest[(left > 0) & (left < few)]
