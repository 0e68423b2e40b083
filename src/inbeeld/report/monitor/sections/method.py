"""How the figures were made: enough for who wants to check them."""

from collections.abc import Iterator, Mapping
from importlib.metadata import version

from inbeeld.facts.municipalities import regions
from inbeeld.report.document import Block, Paragraph, Points, Section, Subheading, Terms
from inbeeld.report.monitor.topic import Topic
from inbeeld.survey.estimation.counted import ASSUMPTIONS, FEWEST
from inbeeld.survey.findings import MINIMUM

ANCHOR = "method"


def method(topic: Topic) -> Section:
    return Section(ANCHOR, topic.say("monitor_method.title"), (Terms(tuple(_facts(topic))), *_more(topic)))


def _facts(topic: Topic) -> Iterator[tuple[str, str]]:
    wave, speech = topic.wave, topic.speech
    told: dict[str, Mapping[str, object]] = {
        "frame": {"municipalities": wave.frame.height, "on": speech.day(wave.plan.reference_day)},
        "days": {"opens": speech.day(wave.plan.opens), "closes": speech.day(wave.plan.closes), "last": _last(topic)},
        "respondents": _respondents(topic),
        "persons": {"persons": topic.persons},
        "weighting": {"how": topic.say(f"monitor_weighting_told.{topic.content.findings.weighting}")},
        "intervals": {},
        "design_effect": {},
        "small": {"least": MINIMUM},
        "disputes": {"disputes": len(wave.standing.disputes), "contested": len(wave.contested)},
        "software": {"version": version("inbeeld")},
    }
    for name, values in told.items():
        yield topic.say(f"monitor_method.{name}"), topic.say(f"monitor_method_told.{name}", **values)


def _last(topic: Topic) -> str:
    """The day of the last answer or count."""
    given = [answer.recorded_at for answer in topic.wave.answers] + [one.delivered_at for one in topic.wave.counts]
    return topic.speech.day(max(given).date()) if given else topic.say("monitor.no_answer")


def _respondents(topic: Topic) -> dict[str, int]:
    """Who answered, and who of them for several municipalities."""
    answered: dict[str, set[str]] = {}
    for (code, _), answer in topic.wave.standing.answers.items():
        answered.setdefault(answer.respondent, set()).add(code)
    several = [codes for codes in answered.values() if len(codes) > 1]
    return {"respondents": len(answered), "several": len(several), "codes": len(set().union(*several))}


def _more(topic: Topic) -> Iterator[Block]:
    language = topic.speech.language
    if notes := topic.content.findings.notes:
        yield Subheading(topic.say("monitor_method.notes"), f"{ANCHOR}-notes")
        yield Points(tuple(_with_names(note.told(language)) for note in notes))
    yield Subheading(topic.say("monitor_method.combined"), f"{ANCHOR}-combined")
    yield Paragraph(topic.say("monitor_method.combined_told", fewest=FEWEST))
    yield Points(tuple(assumption.told(language) for assumption in ASSUMPTIONS))
    yield Paragraph(topic.say("monitor_method.more"))


def _with_names(note: str) -> str:
    """Regions by their name instead of their code."""
    for code, name in regions().items():
        note = note.replace(code, name)
    return note
