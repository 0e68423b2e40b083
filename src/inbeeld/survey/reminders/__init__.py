"""What respondents are told, and when: a text for each moment of a wave, with gaps for who reads it."""

from inbeeld.survey.reminders.letters import Letter, letters
from inbeeld.survey.reminders.moments import Moment, due, moments

__all__ = ["Letter", "Moment", "due", "letters", "moments"]
