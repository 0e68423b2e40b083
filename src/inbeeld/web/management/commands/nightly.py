"""`inbeeld-web nightly`, for cron: the signals of every municipality, the figures of the months that are over, how
many files are past their term. Uploads that nobody came back to are thrown away, and so is what is past its term in
the log of use.

Running it twice does no harm, and what goes wrong in one municipality does not stop the others. Files are removed by
hand only: a privacy officer looks at each.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from inbeeld.register import clock
from inbeeld.register.actions.looking import forget_lookings
from inbeeld.register.models import Municipality
from inbeeld.register.retention import due
from inbeeld.web.intake.delivery import throw_away_old
from inbeeld.web.numbers.comparing import prepare
from inbeeld.web.numbers.months import keep_months
from inbeeld.web.numbers.waiting import keep_signals


class Command(BaseCommand):
    help = "Counts the signals and the figures of the month of every municipality. To be run every night."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--months", type=int, default=1, help="How many months back to count where they were not kept yet."
        )

    def handle(self, *_: Any, months: int, **__: Any) -> None:
        failed = [place.code for place in Municipality.objects.all() if not self._worked(place, months)]
        throw_away_old()
        forget_lookings(today=clock.today())
        call_command("clearsessions")
        prepare()
        if failed:
            raise CommandError(f"Nightly work failed for {', '.join(failed)}.")

    def _worked(self, municipality: Municipality, months: int) -> bool:
        """Of an error the kind is told and not its text, in which there may be something about a person."""
        try:
            told = _work(municipality, months)
        except Exception as wrong:
            self.stderr.write(f"{municipality.code} {municipality.name}: failed, {type(wrong).__name__}")
            return False
        self.stdout.write(f"{municipality.code} {municipality.name}: {told}")
        return True


def _work(municipality: Municipality, months: int) -> str:
    today = clock.today()
    signals = keep_signals(municipality, today)
    counted = keep_months(municipality, today, months)
    past = len({file.person for file in due(municipality, today)})
    return f"{signals} signals, {counted} months counted, {past} people with files past their term"
