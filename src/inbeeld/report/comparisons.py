"""Comparisons: what a wave of the survey published beside what was counted on the same day."""

from dataclasses import dataclass

from inbeeld.figures.definition import Definition, Published, definitions
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech
from inbeeld.report.subject import Subject


@dataclass(frozen=True)
class Comparison:
    figure: Definition
    published: Published
    row: Row

    @property
    def gap(self) -> float:
        """Counted less estimated; 0 where nothing could be counted or shown."""
        return 0.0 if self.row.value is None else self.row.value - self.published.value


def comparisons(subject: Subject, comparable: bool) -> tuple[Comparison, ...]:
    """Those that may be compared, or those that may not, by wave and in the order of the figures."""
    found = [
        Comparison(figure, published, row)
        for figure in definitions()
        for published in figure.published
        if published.comparable == comparable
        if (reading := subject.waves.get(published.on)) and (row := reading.line(figure.id))
    ]
    return tuple(sorted(found, key=lambda one: one.published.wave))


def estimate_in_words(published: Published, speech: Speech) -> str:
    """20 % of people, 84 % of municipalities."""
    return speech.say(f"estimate.{published.unit}", share=speech.share(published.value, None))
