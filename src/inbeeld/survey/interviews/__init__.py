"""Interviews of a wave: notes that an interviewer writes by hand, with what was agreed, and passages coded to themes.

interviews/codebook.toml    the themes; without it, those that come with InBeeld
interviews/*.md             an interview each: a head in TOML, notes in Markdown, passages as block quotes

    found = read_interviews(Path("monitor-2018"))
    for passage in found.quotable("dedicated"):
        print(passage.text, [theme.nl for theme in passage.themes])
"""

from inbeeld.survey.interviews.codebook import Theme
from inbeeld.survey.interviews.export import to_csv
from inbeeld.survey.interviews.interview import Consent, Interview, Passage
from inbeeld.survey.interviews.interviews import Interviews
from inbeeld.survey.interviews.reading import read_interviews
from inbeeld.survey.interviews.remark import Remark
from inbeeld.survey.interviews.tally import tally

__all__ = ["Consent", "Interview", "Interviews", "Passage", "Remark", "Theme", "read_interviews", "tally", "to_csv"]
