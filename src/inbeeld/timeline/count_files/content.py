"""What a count file holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from inbeeld.timeline.counts import Counts, added
from inbeeld.timeline.rules import Rule
from inbeeld.timeline.strata import RECORDED_MUNICIPALITY, UNKNOWN


@dataclass(frozen=True)
class CountFile:
    """`counts` are by the recorded municipality, or by that of the day where merged ones were put together, and by
    other variables. `rules` names all that were counted, also those that nobody fell under. `municipalities` has the
    recorded codes of the people counted, for each caseload of `counts.delivered`."""

    counts: Counts
    rules: frozenset[str]
    municipalities: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, caseloads: Iterable[Counts], rules: Iterable[Rule]) -> "CountFile":
        """The counts of these rules in one or more caseloads, by the recorded municipality and other variables."""
        counted = tuple(caseloads)
        codes = (one.table.get_column(RECORDED_MUNICIPALITY).unique() for one in counted)
        municipalities = tuple(frozenset(of_one) - {UNKNOWN} for of_one in codes)
        return cls(added(counted), frozenset(rule.name for rule in rules), municipalities)

    @property
    def codes(self) -> frozenset[str]:
        """The recorded codes of all caseloads."""
        return frozenset[str]().union(*self.municipalities)
