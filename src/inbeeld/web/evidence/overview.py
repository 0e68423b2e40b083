"""All instruments beside each other: of each a sentence, and a dot with its margin where there is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inbeeld.evidence.learned import Effect
from inbeeld.evidence.outcome import Outcome
from inbeeld.register.models import Finding, Municipality
from inbeeld.report.document import Chart
from inbeeld.report.evidence import Found
from inbeeld.report.evidence.pictures import differences
from inbeeld.report.evidence.words import outcome_name
from inbeeld.report.speech import Speech, sentence, speech
from inbeeld.web.evidence.kept import kept_of
from inbeeld.web.evidence.known import newest_findings
from inbeeld.web.evidence.telling import Short, in_short
from inbeeld.web.templatetags.told import language


@dataclass(frozen=True)
class Row:
    instrument: str
    name: str
    finding: Finding | None
    short: Short | None


def rows(municipality: Municipality, listed: Iterable[tuple[str, str]]) -> list[Row]:
    findings = newest_findings(municipality)
    return [_row(kind, name, findings.get(kind)) for kind, name in listed]


def _row(instrument: str, name: str, finding: Finding | None) -> Row:
    return Row(instrument, name, finding, in_short(finding) if finding else None)


def charts(listed: Sequence[Row]) -> list[Chart]:
    """One per outcome, for one axis measures one thing; of the instruments of which there is a number."""
    words, told = speech(language()), [(row.name, Found(kept_of(row.finding)[0])) for row in listed if row.finding]
    found = [(name, one) for name, one in told if one.main]
    outcomes = {one.learned.question.outcome.id: one.learned.question.outcome for _name, one in found}
    return [
        differences(f"overview-{id}", _title(outcome, words), _named(found, id), outcome, words)
        for id, outcome in outcomes.items()
    ]


def _named(found: Iterable[tuple[str, Found]], outcome: str) -> list[tuple[str, Effect]]:
    of_outcome = [(name, one.main) for name, one in found if one.learned.question.outcome.id == outcome]
    return [(sentence(name), main) for name, main in of_outcome if main]


def _title(outcome: Outcome, words: Speech) -> str:
    what = "learn.difference_months" if outcome.in_months else "learn.difference_hundred"
    return words.say(what, title=sentence(outcome_name(outcome, words)))
