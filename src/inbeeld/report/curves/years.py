"""Years: curves read, and how they are told. All that is said of them is made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from inbeeld.report.curves.followed import Followed
from inbeeld.report.curves.reading import MEAN_MONTHS, OCCUPATION, REACHED, Curve, read
from inbeeld.report.speech import Speech, speech

EVERY_MONTH, HALF_YEARS = 1, 6


@dataclass(frozen=True)
class Years:
    """`every`: a table has a row per so many months."""

    found: Followed
    speech: Speech
    every: int

    @cached_property
    def curves(self) -> tuple[Curve, ...]:
        return read(self.found.curves)

    @property
    def grouped(self) -> bool:
        return bool(self.found.curves.by)

    @property
    def occupation(self) -> tuple[Curve, ...]:
        return self._of(OCCUPATION)

    @property
    def mean_months(self) -> tuple[Curve, ...]:
        return self._of(MEAN_MONTHS)

    @property
    def reaching(self) -> Mapping[str, Sequence[Curve]]:
        """The curves per measure of something that people reach once and for all."""
        measures = dict.fromkeys(curve.measure for curve in self.curves if REACHED in curve.states)
        return {measure: self._of(measure) for measure in measures}

    def _of(self, measure: str) -> tuple[Curve, ...]:
        return tuple(curve for curve in self.curves if curve.measure == measure)


def years(found: Followed, language: str, every: int = HALF_YEARS) -> Years:
    """Raises RequestError for a language that reports are not written in."""
    return Years(found, speech(language), every)
