"""A wave with answers of sixty municipalities of all sizes: enough to estimate from."""

from datetime import date, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

from inbeeld.register.actions.surveying.taking_over import take_over
from inbeeld.register.models import Employee, SurveyWave
from inbeeld.survey.answers import Answer, Contest, Count, Line
from inbeeld.survey.questionnaire import monitor
from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.frame import as_frame, frame_rows
from tests.surveyed import PLAN
from tests.web.conftest import Browser
from tests.world import HERE

SAID = datetime(2026, 4, 2, 9, 30)
EVERY = 6
"""One in so many municipalities answers."""


def answered_wave(by: Employee, name: str = "monitor-answered") -> SurveyWave:
    return take_over(name=name, wave=rich_wave(), by=by)


def rich_wave() -> Wave:
    """With a dispute in HERE, and a count of its register that is contested."""
    frame = as_frame(frame_rows(PLAN.reference_day))
    codes = [*dict.fromkeys([HERE, *frame["municipality"].gather_every(EVERY)])]
    answers = [one for at, code in enumerate(codes) for one in _answers(at, code)]
    dispute = Answer(HERE, "dedicated", frozenset({Line("no")}), "second", SAID + timedelta(days=1))
    count = Count(HERE, "dedicated_share", "", "61.5", date(2026, 1, 1), "dedicated_case_manager", SAID)
    contest = Contest(HERE, "dedicated_share", "", "second", SAID + timedelta(days=2), "Twee teams ontbreken.")
    return Wave(
        plan=PLAN,
        questionnaire=monitor(),
        frame=frame,
        respondents={f"r{at}": frozenset({code}) for at, code in enumerate(codes)} | {"second": frozenset({HERE})},
        answers=(*answers, dispute),
        decisions=(),
        counts=(count,),
        contests=(contest,),
    )


def _answers(at: int, code: str) -> list[Answer]:
    told = {
        "dedicated": Line(("all", "some", "no")[at % 3]),
        "caseload": Line(str(30 + at)),
        "dedicated_share": Line(str(at), "", "estimated"),
    }
    return [Answer(code, name, frozenset({line}), f"r{at}", SAID) for name, line in told.items()]


def exported(browser: Browser, wave: SurveyWave, form: str) -> dict[str, bytes]:
    """The files of an export by name; those of a zip each."""
    content = browser.post(f"/monitor/{wave.name}/answers/export/", {"form": form}).content
    if form != "zip":
        return {form: content}
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}
