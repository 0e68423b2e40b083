"""Whether two waves say the same."""

from inbeeld.survey.wave import Wave


def same(one: Wave, other: Wave) -> bool:
    """In whatever order it was said."""
    return one.frame.equals(other.frame) and _told(one) == _told(other)


def _told(wave: Wave) -> tuple[object, ...]:
    said = (wave.answers, wave.decisions, wave.counts, wave.contests)
    return wave.plan, wave.questionnaire, dict(wave.respondents), *(set(one) for one in said)
