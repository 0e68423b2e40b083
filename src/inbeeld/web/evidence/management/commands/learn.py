"""`inbeeld-web learn`: what the button of a policy officer does, while one waits; for who wants it done at night."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from inbeeld.evidence.outcome import outcomes
from inbeeld.register import clock
from inbeeld.register.actions.finding import begin_finding
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import Employee
from inbeeld.register.roles import Role
from inbeeld.report.evidence import one_sentence
from inbeeld.report.speech import speech
from inbeeld.web.evidence.asking import AUTO, DESIGNS, FIRST, GROUPS, day_of
from inbeeld.web.evidence.instruments import is_instrument
from inbeeld.web.evidence.telling import found_of
from inbeeld.web.evidence.working import work_out


class Command(BaseCommand):
    help = "Works out what an instrument does in the municipality of a policy officer, and keeps it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", help="The policy officer who asks.")
        parser.add_argument("instrument", help="The kind of offer or of spell, such as language_course.")
        parser.add_argument("--outcome", choices=sorted(outcomes()), default=FIRST)
        parser.add_argument("--design", choices=DESIGNS, default=AUTO)
        parser.add_argument("--by", choices=GROUPS)

    def handle(self, *_: Any, username: str, instrument: str, **asked: Any) -> None:
        by = Employee.objects.filter(username=username, role=Role.POLICY_OFFICER, is_active=True).first()
        if by is None or by.municipality is None:
            raise CommandError(f"{username} is no policy officer here.")
        if not is_instrument(instrument, by.municipality):
            raise CommandError(f"Nothing of the kind {instrument} is recorded in this municipality.")
        question = {name: asked[name] for name in ("outcome", "design")} | {
            "by": [asked["by"]] if asked["by"] else []
        }
        try:
            finding = begin_finding(instrument=instrument, day=day_of(clock.today()), question=question, by=by)
        except RefusedError as wrong:
            raise CommandError(str(wrong)) from None
        work_out(finding, by)
        finding.refresh_from_db()
        if finding.failed:
            raise CommandError(finding.failed)
        self.stdout.write(one_sentence(found_of(finding), speech("nl")))
