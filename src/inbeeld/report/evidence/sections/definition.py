"""What everything means: the instrument, the outcome, the clock, the design, the margin, and rounding."""

from inbeeld.disclosure.curves import FEWEST_STEPS
from inbeeld.report.document import Section, Terms
from inbeeld.report.evidence.found import Found
from inbeeld.report.evidence.words import instrument_name, outcome_name
from inbeeld.report.speech import Speech, sentence


def definition(found: Found, speech: Speech) -> Section:
    question, design, threshold = found.learned.question, found.learned.design, found.released.threshold
    facts = (
        (
            speech.say("learn.term_instrument"),
            speech.say("learn.instrument_told", name=instrument_name(question, speech)),
        ),
        (sentence(outcome_name(question.outcome, speech)), sentence(question.outcome.meaning[speech.language]) + "."),
        (speech.say("learn.term_clock"), speech.say(f"learn_clock.{design}")),
        (speech.say("learn.term_method"), speech.say(f"learn_method.{design}", seed=question.seed)),
        (sentence(speech.say("years.margins")), speech.say("learn.margin_told")),
        (
            speech.say("years.rounding"),
            speech.say("learn.rounding_told", threshold=threshold, fewest=FEWEST_STEPS * threshold),
        ),
    )
    return Section("definition", speech.say("learn.definition"), (Terms(facts),))
