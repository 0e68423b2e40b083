"""What of a wave does not fit together, a sentence each."""

from collections.abc import Iterator

from inbeeld.facts.municipalities import MERGERS
from inbeeld.survey.answers import Answer, Contest, Count, Line, Problem, problems
from inbeeld.survey.wave.wave import Wave


def faults(wave: Wave) -> Iterator[str]:
    known = frozenset(wave.frame["municipality"])
    for respondent, codes in wave.respondents.items():
        for code in sorted(codes - known):
            yield f"{respondent} answers for {code}, which is not in the frame{merged(code)}"
    for answer in wave.answers:
        yield from faults_of_answer(wave, answer)
    for count in wave.counts:
        yield from faults_of_count(wave, count)
    for contest in wave.contests:
        yield from faults_of_contest(wave, contest)


def faults_of_answer(wave: Wave, answer: Answer) -> Iterator[str]:
    question = wave.questionnaire.questions.get(answer.question)
    if question is None:
        yield f"{answer.municipality} answered {answer.question}, which is no question of this wave"
    elif answer.municipality not in wave.respondents.get(answer.respondent, ()):
        yield f"{answer.respondent} answered for {answer.municipality}, but is no respondent of it"
    else:
        place = f"{answer.municipality}, {answer.question}"
        yield from (f"{place}: {wrong.told('en').rstrip('.')}" for wrong in problems(question, answer.lines))


def faults_of_count(wave: Wave, count: Count) -> Iterator[str]:
    place = ", ".join(filter(None, (count.municipality, count.question, count.item)))
    question = wave.questionnaire.questions.get(count.question)
    asked = question.prefills.get(count.item) if question else None
    if count.municipality not in wave.frame["municipality"]:
        yield f"{place}: counted for a municipality that is not in the frame{merged(count.municipality)}"
    elif question is None or asked is None:
        yield f"{place}: no question of this wave that a register can count"
    elif count.figure != asked.figure:
        yield f"{place}: counted as {count.figure}, but the question is about {asked.figure}"
    else:
        line = Line(count.value, count.item, "counted")
        wrongs = problems(question, [line]) if line.known else [Problem("no_number")]
        yield from (f"{place}: {wrong.told('en').rstrip('.')}" for wrong in wrongs)


def faults_of_contest(wave: Wave, contest: Contest) -> Iterator[str]:
    place = contest.municipality, contest.question, contest.item
    if contest.municipality not in wave.respondents.get(contest.respondent, ()):
        yield f"{contest.respondent} contests a count of {contest.municipality}, but is no respondent of it"
    elif place not in {(count.municipality, count.question, count.item) for count in wave.counts}:
        yield f"{contest.respondent} contests {', '.join(filter(None, place))}, of which nothing was counted"


def merged(code: str) -> str:
    """Where a municipality went, as the end of a sentence; empty for one that exists."""
    merger = MERGERS.get(code)
    return f"; since {merger.date} it is part of {merger.successor}" if merger else ""
