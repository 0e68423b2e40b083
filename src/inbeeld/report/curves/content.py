"""The content of `inbeeld follow` as a document."""

from collections.abc import Iterator

from inbeeld.report.curves.blocks import meanings, reached, time_spent, where
from inbeeld.report.curves.words import since
from inbeeld.report.curves.years import Years
from inbeeld.report.document import Block, Chart, Document, Paragraph, Section


def document(years: Years) -> Document:
    speech = years.speech
    return Document(
        title=title(years),
        subtitle=followed_until(years),
        language=speech.language,
        opening=(Paragraph(speech.say("years.what")),),
        sections=tuple(sections(years)),
    )


def title(years: Years) -> str:
    return years.speech.say("years.headed", since=since(years.found.origin, years.speech))


def followed_until(years: Years) -> str:
    speech, found = years.speech, years.found
    if found.known_on is None:
        return speech.say("years.on", on=speech.day(found.on))
    return speech.say("years.known_on", on=speech.day(found.on), known_on=speech.day(found.known_on))


def sections(years: Years) -> Iterator[Section]:
    """Those with something to show, and what it means."""
    say = years.speech.say
    parts: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("where", tuple(where(years))),
        ("reached", tuple(reached(years))),
        ("spent", tuple(time_spent(years))),
    )
    told = [Section(name, say(f"years.{name}"), blocks) for name, blocks in parts if blocks]
    nobody = Section("where", say("years.where"), (Paragraph(nobody_to_follow(years)),))
    yield from told or [nobody]
    yield Section("meanings", say("years.meanings"), (meanings(years),))


def nobody_to_follow(years: Years) -> str:
    return years.speech.say("years.nobody", least=2 * years.found.curves.threshold)


def charts(years: Years) -> list[Chart]:
    return [block for section in sections(years) for block in section.blocks if isinstance(block, Chart)]
