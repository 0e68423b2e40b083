"""What a new wave takes from that of last year: who answers for whom, with municipalities that merged followed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from inbeeld.facts.municipalities import successor_on
from inbeeld.survey.wave.adding import add_respondents
from inbeeld.survey.wave.folder import QUESTIONNAIRE, read_wave
from inbeeld.survey.wave.rows import RespondentRow


def take_along(last: Path, folder: Path) -> Iterator[str]:
    """Copies respondents and questionnaire of one wave into another; a sentence for each thing that was changed.
    Raises SurveyError."""
    before, plan = read_wave(last), read_wave(folder).plan
    copy_questionnaire(last / QUESTIONNAIRE, folder)
    codes = {code: successor_on(code, plan.reference_day) for codes in before.respondents.values() for code in codes}
    rows = [(name, codes[code]) for name, own in before.respondents.items() for code in sorted(own)]
    add_respondents(folder, [RespondentRow(respondent=name, municipality=code) for name, code in dict.fromkeys(rows)])
    for code, successor in sorted(codes.items()):
        if code != successor:
            yield f"{code} is part of {successor} now; who answered for it answers for {successor}."


def copy_questionnaire(source: Path, folder: Path) -> None:
    """Into a wave, whole. Nothing where there is none: then the wave asks what comes with InBeeld."""
    if source.is_dir():
        shutil.copytree(source, folder / QUESTIONNAIRE, dirs_exist_ok=True)
