"""Over the years: where people are who settled here, whether work lasts, and who returns to benefit."""

from collections.abc import Iterator

from inbeeld.report.curves.blocks import meanings, reached, time_spent, where
from inbeeld.report.curves.content import nobody_to_follow
from inbeeld.report.curves.years import Years, years
from inbeeld.report.document import Block, Paragraph, Section, Subheading, Terms
from inbeeld.report.labels import caseload_name
from inbeeld.report.subject import Subject

ANCHOR = "years"
FOLLOWED_BY = frozenset({"persons", "spells"})
"""The tables without which nobody can be followed."""
AFTER_BENEFIT = ("lasting_work", "return_to_benefit")


def over_the_years(subject: Subject) -> Section | None:
    """None where nobody asked to follow people."""
    followed = subject.findings.years
    if followed is None:
        return None
    told = [years(one, subject.speech.language) for one in followed]
    blocks = tuple(_told(*told)) if told else (Paragraph(_why_not(subject)),)
    return Section(ANCHOR, subject.speech.say("years.title"), blocks)


def _told(settled: Years, left_benefit: Years) -> Iterator[Block]:
    say = settled.speech.say
    yield Paragraph(say("years.what"))
    yield from _part("where", where(settled), settled)
    yield from _part("reached", reached(settled), settled)
    yield from _part("after_benefit", reached(left_benefit, AFTER_BENEFIT), left_benefit)
    yield from _part("spent", time_spent(settled), settled)
    yield Subheading(say("years.meanings"), f"{ANCHOR}-meanings")
    yield Terms(tuple((dict(meanings(left_benefit).facts) | dict(meanings(settled).facts)).items()))


def _part(name: str, blocks: Iterator[Block], told: Years) -> Iterator[Block]:
    """Where there is nothing to show, why."""
    yield Subheading(told.speech.say(f"years.{name}"), f"{ANCHOR}-{name}")
    yield from tuple(blocks) or [Paragraph(nobody_to_follow(told))]


def _why_not(subject: Subject) -> str:
    """Who did not deliver the tables that it takes; or else the counts that came in a file hold none of it."""
    lacking = [name for name, tables in subject.findings.absent.items() if FOLLOWED_BY & set(tables)]
    if not lacking:
        return subject.speech.say("years.not_counted")
    names = subject.speech.enumerated(sorted(map(caseload_name, lacking)))
    return subject.speech.say("years.without", caseloads=names)
