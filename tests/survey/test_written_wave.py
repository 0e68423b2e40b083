"""What is written of a wave is what is read of it."""

from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.survey.answers import Answer, Line
from inbeeld.survey.errors import SurveyError
from inbeeld.survey.questionnaire import Questionnaire, monitor, read_questionnaire, write_questionnaire
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.questionnaire.questionnaire import Chapter
from inbeeld.survey.wave import Plan, Wave, read_wave, write_wave
from inbeeld.survey.wave.frame import as_frame, frame_rows
from tests.survey.same import same

PLAN = Plan(
    title=Words(nl='De "monitor"', en="The monitor"),
    year=2026,
    reference_day=date(2026, 1, 1),
    opens=date(2026, 4, 1),
    closes=date(2026, 6, 1),
)
FREE = next(question for question in monitor().questions.values() if question.kind == "text").id
"""A question that is answered in words."""


def wave_with(*answers: Answer) -> Wave:
    return Wave(
        plan=PLAN,
        questionnaire=monitor(),
        frame=as_frame(frame_rows(PLAN.reference_day)),
        respondents={"r1": frozenset({"GM0014", "GM1952"})},
        answers=answers,
        decisions=(),
    )


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=40))
def test_an_answer_in_words_is_read_as_it_was_written(said: str) -> None:
    answer = Answer("GM0014", FREE, frozenset({Line(said)}), "r1", datetime(2026, 4, 2, 9, 30))
    with TemporaryDirectory() as folder:
        write_wave(Path(folder), wave_with(answer))
        assert read_wave(Path(folder)).answers == (answer,)


def test_all_of_a_wave_is_read_as_it_was_written(tmp_path: Path) -> None:
    wave = wave_with()
    write_wave(tmp_path / "wave", wave)
    assert same(read_wave(tmp_path / "wave"), wave)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_a_questionnaire_is_read_as_it_was_written(title: str) -> None:
    first, *others = monitor().chapters
    written = Questionnaire((Chapter(first.id, Words(nl=title, en="Policy"), first.questions), *others))
    with TemporaryDirectory() as folder:
        write_questionnaire(Path(folder), written)
        assert read_questionnaire(Path(folder)) == written


def test_a_wave_is_not_written_over_another(tmp_path: Path) -> None:
    write_wave(tmp_path, wave_with())
    with pytest.raises(SurveyError, match="holds a wave already"):
        write_wave(tmp_path, wave_with())
