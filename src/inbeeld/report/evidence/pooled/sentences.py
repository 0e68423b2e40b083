"""What is found together, in sentences."""

from collections.abc import Iterator

from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.pooling import Pooled
from inbeeld.report.evidence.words import after, group_name, signed_words, size
from inbeeld.report.speech import Speech, sentence


def name(pooled: Pooled, words: Speech) -> str:
    """After which time, of what is compared, and of which group."""
    group = [group_name(pooled.group, words)] if pooled.group else []
    return sentence(", ".join((after(pooled.after, words), words.say(f"learn_short.{pooled.contrast}"), *group)))


def mean(pooled: Pooled, outcome: Outcome, words: Speech) -> str:
    found = pooled.together
    effect, low, high = (signed_words(value, outcome, words) for value in (found.effect, found.low, found.high))
    told = {"effect": effect, "low": low, "high": high}
    return words.say("learn_pooled.mean", number=len(pooled.parts), name=name(pooled, words), **told)


def doubts(pooled: Pooled, outcome: Outcome, words: Speech) -> Iterator[str]:
    """How far municipalities differ, what to expect of another one, and whether the margin was widened."""
    found = pooled.together
    tau = size(found.tau, outcome, words)
    yield words.say("learn_pooled.differ", differ=words.share(found.differ, None), tau=tau)
    if found.predicted is None:
        yield words.say("learn_pooled.of_two")
    else:
        low, high = (signed_words(value, outcome, words) for value in found.predicted)
        yield words.say("learn_pooled.another", low=low, high=high)
    if found.widened:
        yield words.say("learn_pooled.widened")
