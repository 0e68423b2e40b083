"""Who answered for whom: municipalities that share a respondent are not independent."""

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from inbeeld.survey.wave import Wave


def clusters(wave: Wave) -> dict[str, str]:
    """A cluster for each municipality that takes part, named after the first one in it.

    Two municipalities are in one where somebody answered for both, directly or by a third: a colleague who filled in
    a chapter for each of them makes them one. A municipality of which only a count stands is its own.
    """
    codes = sorted(wave.taking_part)
    place = {code: at for at, code in enumerate(codes)}
    signed = {(place[code], answer.respondent) for (code, _), answer in wave.standing.answers.items()}
    names = {name: len(codes) + at for at, name in enumerate(sorted({name for _, name in signed}))}
    rows, columns = [at for at, _ in signed], [names[name] for _, name in signed]
    nodes = len(codes) + len(names)
    links = coo_array((np.ones(len(rows)), (rows, columns)), shape=(nodes, nodes))
    labels = connected_components(links, directed=False)[1][: len(codes)]
    first = dict(zip(reversed(labels), reversed(codes), strict=True))
    return {code: first[label] for code, label in zip(codes, labels, strict=True)}
