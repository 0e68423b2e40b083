"""From figures to what may leave: the way through disclosure control."""

from inbeeld.disclosure import Released, Table, protect, release
from inbeeld.figures.measure import Measured


def publish(measured: Measured, threshold: int) -> Released:
    """Raises RequestError for a threshold below what disclosure control allows."""
    tables = [
        Table(one.name, one.population, one.dims, one.cells, one.whole, one.refines, one.groups)
        for one in measured.partitions
    ]
    return release(measured.rows, measured.needs, protect(tables, threshold), measured.by)
