"""Answers in the formats of others: a table with a row per municipality, SPSS, and what LimeSurvey exports."""

from inbeeld.survey.formats.csv_file import read_csv, write_csv
from inbeeld.survey.formats.kinds import kind_of
from inbeeld.survey.formats.limesurvey import read_limesurvey
from inbeeld.survey.formats.sav import read_sav, write_sav

__all__ = ["kind_of", "read_csv", "read_limesurvey", "read_sav", "write_csv", "write_sav"]
