"""Of whom a question was asked, and what became of it: answered, not known, left open, or not asked."""

from dataclasses import asdict

from inbeeld.report.monitor.tally import ANSWERED
from inbeeld.report.monitor.topic import Topic
from inbeeld.survey.questionnaire import Question


def asked_of(question: Question, topic: Topic) -> str:
    """The routing in words; empty where everybody was asked."""
    if question.asked_if is None:
        return ""
    before = topic.wave.questionnaire.questions[question.asked_if.question]
    chosen = [topic.words(option) for option in before.options if option.id in question.asked_if.options]
    told = topic.speech.either(topic.say("monitor.quoted", text=text) for text in chosen)
    return topic.say("monitor_asked.only_if", number=topic.numbers[before.id], options=told)


def who_answered(question: Question, topic: Topic) -> str:
    """Each municipality that takes part is in one of the four."""
    numbers = asdict(topic.content.tallies[question.id])
    told = [
        topic.say(f"monitor_asked.{name}", number=topic.speech.whole(number))
        for name, number in numbers.items()
        if number or name == ANSWERED
    ]
    remark = topic.speech.known("monitor_remark", question.kind)
    return " ".join(filter(None, (asked_of(question, topic), *told, remark)))
