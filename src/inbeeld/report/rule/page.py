"""The page of a rule: who comes first and why, what never counts, and who decides. For everybody."""

from inbeeld.guidance.division.rule import Rule
from inbeeld.report.document import Block, Document, Paragraph, Points, Section, Subheading
from inbeeld.report.rule.example import example_table
from inbeeld.report.rule.grounds import duties_table, exact_table, in_language, weights_chart
from inbeeld.report.speech import Speech, speech


def document(rule: Rule, language: str) -> Document:
    """Raises RequestError for a language that reports are not written in."""
    words = speech(language)
    return Document(
        title=words.say("rule.title", title=in_language(rule.title, words)),
        subtitle=_in_force(rule, words),
        language=words.language,
        opening=(Paragraph(words.say("rule.what")), Paragraph(words.say("rule.source", source=rule.source))),
        sections=sections(rule, words),
    )


def sections(rule: Rule, words: Speech) -> tuple[Section, ...]:
    """For a page of one's own around it."""
    return (
        *([_duties(rule, words)] if rule.duties else []),
        *([_points(rule, words)] if rule.points or rule.wishes else []),
        *(_told(name, words) for name in ("equal", "unknown", "floors", "decision")),
        _never(words),
        _exact(rule, words),
    )


def _in_force(rule: Rule, words: Speech) -> str:
    since = words.say("rule.since", version=rule.version, since=words.day(rule.since))
    return f"{since} {words.say('rule.until', until=words.day(rule.until))}" if rule.until else since


def _duties(rule: Rule, words: Speech) -> Section:
    blocks = (Paragraph(words.say("rule.duties_what")), duties_table(rule, words))
    return Section("rule-duties", words.say("rule.duties"), blocks)


def _points(rule: Rule, words: Speech) -> Section:
    blocks: tuple[Block, ...] = (
        Paragraph(words.say("rule.points_what")),
        weights_chart(rule, words),
        Subheading(words.say("rule.example"), "rule-example"),
        Paragraph(words.say("rule.example_what")),
        example_table(rule, words),
    )
    return Section("rule-points", words.say("rule.points_title"), blocks)


def _told(name: str, words: Speech) -> Section:
    return Section(f"rule-{name}", words.say(f"rule.title_{name}"), (Paragraph(words.say(f"rule.told_{name}")),))


def _never(words: Speech) -> Section:
    counts = Points(tuple(words.say(f"rule.never_{name}") for name in ("origin", "belief", "tongue", "expected")))
    blocks = (Paragraph(words.say("rule.never_what")), counts, Paragraph(words.say("rule.never_afterwards")))
    return Section("rule-never", words.say("rule.never"), blocks)


def _exact(rule: Rule, words: Speech) -> Section:
    blocks = (Paragraph(words.say("rule.exact_what")), exact_table(rule, words))
    return Section("rule-exact", words.say("rule.exact"), blocks)
