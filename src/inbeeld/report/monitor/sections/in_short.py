"""In short: what this wave says, in sentences that follow from the figures by rule."""

from collections.abc import Callable, Iterator

from inbeeld.report.document import Paragraph, Points, Section
from inbeeld.report.monitor.changed import Changed, changed, not_trended
from inbeeld.report.monitor.figures import ANSWERED, COUNTED, PERSONS, REPORTED
from inbeeld.report.monitor.sections.response import told_response
from inbeeld.report.monitor.topic import Topic
from inbeeld.report.monitor.wording import points, with_span
from inbeeld.survey.findings import Indicator
from inbeeld.survey.questionnaire import Question

ANCHOR = "in-short"
MOST_CHANGED = 3


def in_short(topic: Topic) -> Section:
    told = [sentence for rule in RULES for sentence in rule(topic)]
    return Section(
        ANCHOR, topic.say("monitor_short.title"), (Paragraph(topic.say("monitor_short.what")), Points(tuple(told)))
    )


def _response(topic: Topic) -> Iterator[str]:
    yield topic.say("monitor_response.told", **told_response(topic))


def _leading(topic: Topic) -> Iterator[str]:
    """Of the questions that the questionnaire puts first: the answer given most, or what municipalities report."""
    for question in topic.wave.questionnaire.questions.values():
        if question.leading:
            yield from _told(question, topic)


def _told(question: Question, topic: Topic) -> Iterator[str]:
    known = [one for one in topic.indicators(question) if _value(one, topic) is not None]
    if not known:
        return
    if known[0].kind == "choice":
        yield _most(max(known, key=lambda one: _value(one, topic) or 0.0), topic)
        return
    figures = [figure for one in known if (figure := topic.figures.main(one))]
    told = [with_span(figure, one, topic.speech) for figure, one in zip(figures, known, strict=True)]
    if question.names:
        labels = (one.label(topic.speech.language) for one in known)
        told = [
            topic.say("monitor_short.item", item=label, told=one) for label, one in zip(labels, told, strict=True)
        ]
    yield topic.say(
        f"monitor_short.{known[0].kind}",
        question=topic.words(question),
        told=topic.speech.enumerated(told),
        whom=topic.whom(known[0], figures[0].how, figures[0].of),
        base=topic.speech.whole(min(figure.base or 0 for figure in figures)),
    )


def _most(one: Indicator, topic: Topic) -> str:
    """The answer that most municipalities gave, and how many people live there."""
    main, persons = topic.figures.main(one), topic.figures.find(one, ANSWERED, PERSONS)
    return topic.say(
        "monitor_short.choice",
        question=topic.words(one.question),
        answer=one.label(topic.speech.language),
        told=with_span(main, one, topic.speech) if main else "",
        base=topic.speech.whole(main.base or 0) if main else "",
        beside=with_span(persons, one, topic.speech) if persons else "",
        persons=topic.persons,
    )


def _value(one: Indicator, topic: Topic) -> float | None:
    main = topic.figures.main(one)
    return main.value if main else None


def _counted(topic: Topic) -> Iterator[str]:
    """How much of what municipalities report of their people was counted."""
    told = [figure for figure in topic.figures.rows if figure.of == PERSONS and not figure.by]

    def given(how: str) -> int:
        return sum(figure.base or 0 for figure in told if figure.how == how)

    counted, reported = given(COUNTED), given(REPORTED)
    if reported:
        numbers = {"counted": topic.speech.whole(counted), "reported": topic.speech.whole(reported)}
        yield topic.say("monitor_short.counted", share=topic.speech.share(counted / reported, None), **numbers)


def _changed(topic: Topic) -> Iterator[str]:
    if topic.content.before is None:
        return
    found = changed(topic)
    clear = sorted((one for one in found if one.clear), key=lambda one: -abs(one.change))
    shares = [one for one in clear if one.indicator.kind != "number"][:MOST_CHANGED]
    numbers = {"compared": len(found), "clear": len(clear), "year": topic.content.before.wave.plan.year}
    yield topic.say("monitor_short.changed", **numbers)
    yield from (_change(one, topic) for one in shares)
    if apart := {one.question.id for ones in not_trended(topic).values() for one in ones}:
        yield topic.say("monitor_short.not_trended", questions=len(apart))


def _change(one: Changed, topic: Topic) -> str:
    told = {name: points(getattr(one, name), one.indicator, topic.speech) for name in ("change", "low", "high")}
    shares = {name: topic.speech.share(getattr(one, name), None) for name in ("before", "after")}
    return topic.say(
        "monitor_short.change",
        figure=topic.named(one.indicator),
        of=topic.whom(one.indicator, one.how, one.of),
        **told,
        **shares,
    )


RULES: tuple[Callable[[Topic], Iterator[str]], ...] = (_response, _leading, _counted, _changed)
