"""What of a wave does not fit together, a sentence each, with what to do about it."""

from collections.abc import Iterable, Iterator

from inbeeld.facts.municipalities import MERGERS, MUNICIPALITIES, successor_on
from inbeeld.survey.answers import Answer, Contest, Count, Decision, Line, Problem, problems
from inbeeld.survey.answers.checking import SHOWN
from inbeeld.survey.questionnaire import Question
from inbeeld.survey.wave.rows import RespondentRow
from inbeeld.survey.wave.wave import Wave


def faults(wave: Wave) -> Iterator[str]:
    for respondent, codes in wave.respondents.items():
        for code in sorted(codes):
            yield from faults_of_respondent(wave, RespondentRow(respondent=respondent, municipality=code))
    for answer in wave.answers:
        yield from faults_of_answer(wave, answer)
    for count in wave.counts:
        yield from faults_of_count(wave, count)
    for contest in wave.contests:
        yield from faults_of_contest(wave, contest)


def faults_of_respondent(wave: Wave, row: RespondentRow) -> Iterator[str]:
    if stranger := why_not_asked(wave, row.municipality):
        yield f"{row.respondent} answers for {stranger}"


def faults_of_answer(wave: Wave, answer: Answer) -> Iterator[str]:
    question = wave.questionnaire.questions.get(answer.question)
    if stranger := why_not_asked(wave, answer.municipality):
        yield f"{answer.respondent} answered for {stranger}"
    elif question is None:
        yield f"{answer.municipality} answered {answer.question}, which is no question of this wave"
    elif answer.municipality not in wave.respondents.get(answer.respondent, ()):
        yield (
            f"{answer.respondent} answered for {answer.municipality}, but is no respondent of it; "
            "add that to respondents.csv if it is right"
        )
    else:
        place = f"{answer.municipality}, {answer.question}"
        yield from (f"{place}: {_told(question, wrong, answer.lines)}" for wrong in problems(question, answer.lines))


def faults_of_count(wave: Wave, count: Count) -> Iterator[str]:
    place = ", ".join(filter(None, (count.municipality, count.question, count.item)))
    question = wave.questionnaire.questions.get(count.question)
    asked = question.prefills.get(count.item) if question else None
    if stranger := why_not_asked(wave, count.municipality):
        yield f"{count.question} was counted for {stranger}"
    elif question is None or asked is None:
        yield f"{place}: no question of this wave that a register can count"
    elif count.figure != asked.figure:
        yield f"{place}: counted as {count.figure}, but the question is about {asked.figure}"
    else:
        line = Line(count.value, count.item, "counted")
        wrongs = problems(question, [line]) if line.known else [Problem("no_number")]
        yield from (f"{place}: {_told(question, wrong, [line])}" for wrong in wrongs)


def faults_of_contest(wave: Wave, contest: Contest) -> Iterator[str]:
    place = contest.municipality, contest.question, contest.item
    if contest.municipality not in wave.respondents.get(contest.respondent, ()):
        yield f"{contest.respondent} contests a count of {contest.municipality}, but is no respondent of it"
    elif place not in {(count.municipality, count.question, count.item) for count in wave.counts}:
        yield f"{contest.respondent} contests {', '.join(filter(None, place))}, of which nothing was counted"


def faults_of_decision(wave: Wave, decision: Decision) -> Iterator[str]:
    dispute = wave.standing.disputes.get((decision.municipality, decision.question))
    if dispute is None:
        yield f"{decision.municipality}, {decision.question}: nothing to decide, no two answers differ here"
    elif decision.respondent not in (known := [answer.respondent for answer in dispute.answers]):
        place = f"{decision.question} for {decision.municipality}"
        yield f"{decision.respondent} did not answer {place}; choose one of {', '.join(known)}"


def why_not_asked(wave: Wave, code: str) -> str:
    """The code with why it is not in the frame; empty for one that is."""
    if code in wave.codes:
        return ""
    if code not in MUNICIPALITIES:
        return f"{code}, but no municipality has had this code since 2016; codes look like GM0014"
    if merger := MERGERS.get(code):
        return f"{code}, which is not in the frame; since {merger.date} it is part of {merger.successor}"
    before = [old for old in MERGERS if old in wave.codes and successor_on(old, MERGERS[old].date) == code]
    made_of = f"; on {wave.plan.reference_day} its people lived in {', '.join(sorted(before))}" if before else ""
    return f"{code}, which is not in the frame{made_of}"


def _told(question: Question, wrong: Problem, lines: Iterable[Line]) -> str:
    """In one line; with the answer that is none, and those that are."""
    if wrong.name != "no_option" or not question.options:
        return wrong.told("en").rstrip(".")
    strange = next((line.value for line in lines if line.value not in question.names), "")
    return f"‘{strange[:SHOWN]}’ is none of its answers: {', '.join(question.names)}"
