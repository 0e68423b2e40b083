"""A wave: one year's edition of the survey, as a folder that people can read.

wave.toml          its title, year and days
questionnaire/     the chapters; without it, the questionnaire that comes with InBeeld
frame.csv          all municipalities that are asked
respondents.csv    who answers for which municipality
answers.csv        what was answered; rows are added, never changed
decisions.csv      which answer stands where two respondents differ
counted.csv        what registers count of the shares that are asked; rows are added, never changed
contests.csv       why a respondent says that such a count is not right
late.csv           who allowed answers after the stop
"""

from inbeeld.survey.wave.adding import (
    add_answers,
    add_contests,
    add_counts,
    add_decisions,
    add_respondents,
    allow_late,
)
from inbeeld.survey.wave.folder import new_wave, read_wave
from inbeeld.survey.wave.plan import Plan
from inbeeld.survey.wave.wave import Late, Wave
from inbeeld.survey.wave.writing import write_wave

__all__ = [
    "Late",
    "Plan",
    "Wave",
    "add_answers",
    "add_contests",
    "add_counts",
    "add_decisions",
    "add_respondents",
    "allow_late",
    "new_wave",
    "read_wave",
    "write_wave",
]
