from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from inbeeld.register.actions.surveying.taking_over import take_over
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import SurveyDecision, SurveyWave
from inbeeld.register.waves import wave_of
from inbeeld.survey.answers import Answer, Contest, Count, Decision, Line
from inbeeld.survey.questionnaire import DONT_KNOW, monitor
from inbeeld.survey.wave import Wave, read_wave, write_wave
from inbeeld.survey.wave.frame import as_frame, frame_rows
from tests.survey.same import same
from tests.surveyed import PLAN
from tests.world import ELSEWHERE, HERE, World

FIRST = datetime(2026, 4, 2, 9, 30)
LATER = FIRST + timedelta(days=1)
LAST = FIRST + timedelta(days=2)


def said(question: str, *lines: Line, who: str = "r1", at: datetime = FIRST, where: str = HERE) -> Answer:
    return Answer(where, question, frozenset(lines), who, at)


def rich(decided_by: str) -> Wave:
    """With an answer that was changed and one that was taken back, a dispute, a decision, a count and a contest."""
    share = ("dedicated_share", "")
    return Wave(
        plan=PLAN,
        questionnaire=monitor(),
        frame=as_frame(frame_rows(PLAN.reference_day)),
        respondents={"r1": frozenset({HERE, ELSEWHERE}), "r2": frozenset({HERE})},
        answers=(
            said("dedicated", Line("all")),
            said("dedicated", Line("some"), at=LATER),
            said("dedicated", Line("no"), who="r2"),
            said("caseload", Line("40")),
            said("caseload", at=LATER),
            said("caseload", Line("40"), at=LAST),
            said("dedicated_share", Line("62.5", "", "estimated"), where=ELSEWHERE),
            said("paid_work_by_group", Line(DONT_KNOW), where=ELSEWHERE),
        ),
        decisions=(Decision(HERE, "dedicated", "r1", decided_by, LAST, "Nagevraagd."),),
        counts=(Count(HERE, *share, "61", date(2026, 1, 1), "dedicated_case_manager", FIRST),),
        contests=(Contest(HERE, *share, "r2", LATER, "Twee teams ontbreken."),),
    )


def test_a_folder_in_the_database_and_out_again_is_the_same_wave(world: World, tmp_path: Path) -> None:
    wave = rich(world.researcher.username)
    write_wave(tmp_path / "first", wave)
    stored = take_over(name="monitor-2026", wave=read_wave(tmp_path / "first"), by=world.researcher)
    write_wave(tmp_path / "second", wave_of(stored))
    assert same(read_wave(tmp_path / "second"), wave)


def test_who_decided_elsewhere_is_told_in_the_reason(world: World) -> None:
    take_over(name="monitor-2026", wave=rich("olga"), by=world.researcher)
    decision = SurveyDecision.objects.get()
    assert (decision.decided_by, decision.why) == (world.researcher, "Nagevraagd. (olga)")


def test_a_name_that_is_taken_changes_nothing(world: World) -> None:
    take_over(name="monitor-2026", wave=rich("olga"), by=world.researcher)
    with pytest.raises(RefusedError):
        take_over(name="monitor-2026", wave=rich("olga"), by=world.researcher)
    assert SurveyWave.objects.count() == 1
