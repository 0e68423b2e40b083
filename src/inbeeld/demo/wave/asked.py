"""The questionnaire of each year. It changed in between, so that not all can be followed from 2017 to 2018."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from inbeeld.facts.whole_file import write_whole
from inbeeld.survey import questionnaire

QUESTION = "[[questions]]\n"
CHANGES: Mapping[int, Mapping[str, tuple[tuple[str, str], ...]]] = {
    2017: {
        "enters_education": (
            ('measures = "flow"', 'measures = "stock"'),
            ('figure = "enters_education"\n', ""),
            (
                "Welk deel begon in het afgelopen jaar aan een opleiding?",
                "Welk deel van de statushouders zit nu op een opleiding?",
            ),
            ("What share began education in the past year?", "What share of the people is at school now?"),
        ),
        "caseload": (
            ("een klantmanager met een volledige baan", "een klantmanager"),
            ("a full-time case manager", "a case manager"),
        ),
    },
    2018: {"caseload": (('kind = "number"', 'version = 2\nkind = "number"'),)},
}
"""By question: what stands in the questionnaire of InBeeld, and what was asked instead. In 2017 education was a
stock, as the monitor printed, and whoever works half days counted as a whole case manager."""


def write_questionnaire(folder: Path, year: int) -> None:
    for chapter in (files(questionnaire) / "monitor").iterdir():
        head, *questions = chapter.read_text("utf-8").split(QUESTION)
        write_whole(folder / chapter.name, QUESTION.join([head, *(_asked(text, year) for text in questions)]))


def _asked(question: str, year: int) -> str:
    for name, changes in CHANGES[year].items():
        if question.startswith(f'id = "{name}"\n'):
            for ours, theirs in changes:
                question = question.replace(ours, theirs)
    return question
