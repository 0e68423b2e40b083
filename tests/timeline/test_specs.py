"""Each rule answers as its spec says, in every engine."""

from collections.abc import Callable

import pytest

from inbeeld.facts.caseload import Caseload
from inbeeld.figures.definition import definitions
from inbeeld.timeline import fast, reference
from inbeeld.timeline.counts import Counts
from inbeeld.timeline.rules import WITHIN, Moved, Rule
from tests import second_opinion
from tests.spec import SPECS, Example, examples, read

ENGINES = {"reference": reference.count, "fast": fast.count, "duckdb": second_opinion.count}
EXAMPLES = examples()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.figure}-{example.who}")
def test_a_person_counts_as_the_spec_says(example: Example, engine: str) -> None:
    assert _answer(ENGINES[engine], example.caseload, example.rule, example) == example.answer


def test_every_figure_with_a_rule_has_a_spec() -> None:
    told = {read(path)[0].rule for path in SPECS.glob("*.md")}
    assert told >= {figure.rule for figure in definitions() if figure.rule}


def _answer(count: Callable[..., Counts], caseload: Caseload, rule: Rule, example: Example) -> str:
    """Items and parts as the specs write them; how many only where it may be more than one."""
    counted = count(caseload, [rule], example.on).of_rule(rule.name).select("n", "item", "part").rows()
    plain = all(item is None for _, item, _ in counted)
    several = isinstance(rule, Moved) or (sum(n for n, _, _ in counted) > 1 and plain)
    words = [
        " ".join(filter(None, (str(n) if several else "", (item or "").replace(WITHIN, " "), part)))
        for n, item, part in sorted(counted, key=lambda row: (row[1] or "", row[2] == "no", row[2]))
    ]
    return ", ".join(words) or "-"
