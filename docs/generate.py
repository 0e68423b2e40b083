"""Writes the pages that follow from the definitions: `python docs/generate.py`, or `make docs`.

A test fails when a page is stale, so that nobody edits them by hand: change the definition, the table or the spec.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from inbeeld.facts.code_lists import code_lists
from inbeeld.facts.record_types import Field, RecordType, record_types
from inbeeld.figures.definition import Definition, definitions
from inbeeld.figures.explanation import facts
from inbeeld.guidance.signals import Signal, signals

DOCS = Path(__file__).parent
SPECS = DOCS.parent / "tests" / "specs"
SIGNAL_SPECS = DOCS.parent / "tests" / "guidance" / "specs"


def pages() -> Mapping[str, str]:
    """Path below docs → text."""
    figures = {f"figures/{figure.id}.md": _figure_page(figure) for figure in definitions()}
    told = {f"signals/{signal.id}.md": _signal_page(signal) for signal in signals()}
    lists = {"figures/README.md": _figure_list(), "signals/README.md": _signal_list()}
    return {"caseload-format.md": _format_page(), "day-0.md": _day_0_page(), **lists, **figures, **told}


def main() -> None:
    for name, text in pages().items():
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


# --- the figures


def _figure_list() -> str:
    rows = (f"| [{one.id}]({one.id}.md) | {one.words['en'].title} | {one.kind} |" for one in definitions())
    return "\n".join(
        [
            "# The figures",
            "",
            "One page each, generated from `src/inbeeld/figures/definitions/` and `tests/specs/`. To add a figure,",
            "add a file there (`order` places it in the list) and a spec, and run `make docs`. The command",
            "`inbeeld explain FIGURE` prints the definition.",
            "",
            "| figure | title | kind |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _figure_page(figure: Definition) -> str:
    lines = [f"# {figure.words['en'].title}", "", f"`{figure.id}`. {figure.words['en'].question}", ""]
    lines += [f"- **{heading}:** {text}" for heading, text in facts(figure, "en")]
    lines += ["", f"## {figure.words['nl'].title}", "", figure.words["nl"].question, ""]
    lines += [f"- **{heading}:** {text}" for heading, text in facts(figure, "nl")]
    lines += ["", *_examples(figure)]
    return "\n".join(lines).rstrip() + "\n"


def _examples(figure: Definition) -> Iterator[str]:
    """The specs of the figure's rule: its own, and those of figures that share the rule."""
    shared = {one.id for one in definitions() if one.rule and one.rule == figure.rule}
    specs = [path.read_text("utf-8") for path in sorted(SPECS.glob("*.md"))]
    told = [text for text in specs if text.splitlines()[0].removeprefix("# ") in shared]
    if told:
        yield "## Examples"
        yield ""
        yield 'Each row is a person and a test; "-" is somebody whom the figure does not look at.'
        yield "Unless it says otherwise, people were born in 1985 and settled in 2014."
    for text in told:
        yield re.sub(r"^# .*\n", "", text).rstrip()


# --- the signals


def _signal_list() -> str:
    rows = (
        f"| {one.severity} | [{one.id}]({one.id}.md) | {one.title['en']} | {one.title['nl']} |" for one in signals()
    )
    return "\n".join(
        [
            "# The signals",
            "",
            "A signal is a published rule that says who needs attention, and why. It looks at what is recorded and",
            "at nothing else: no score, no origin, no mother tongue. 1 is the most urgent; of the same urgency the",
            "signal that has held longest comes first. They hold of people who live in the municipality and are 18",
            "up to 65 years old. A municipality can switch a signal off and choose other numbers. Nothing here is",
            "for sanctions.",
            "",
            "Generated from `src/inbeeld/guidance/signals/rules/` and `tests/guidance/specs/`. To add a signal, add",
            "a module there and a spec, and run `make docs`.",
            "",
            "| urgency | signal | title | Dutch |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def _signal_page(signal: Signal) -> str:
    lines = [f"# {signal.title['en']}", "", f"`{signal.id}`. {signal.why['en']}", ""]
    lines += [f"- **It says:** {signal.reason['en']}", *_signal_facts(signal)]
    lines += ["", f"## {signal.title['nl']}", "", signal.why["nl"], "", f"- **Wat er staat:** {signal.reason['nl']}"]
    text = (SIGNAL_SPECS / f"{signal.id}.md").read_text("utf-8")
    lines += ["", "## Examples", "", 'A person each; the signal holds since the day, or "-": it does not hold.']
    lines += ["Unless it says otherwise, people were born in 1985 and settled in 2014."]
    return "\n".join([*lines, re.sub(r"^# .*\n", "", text).rstrip()]) + "\n"


def _signal_facts(signal: Signal) -> Iterator[str]:
    yield f"- **Urgency:** {signal.severity}, of 1 (highest) to 3"
    yield f"- **In force:** from {signal.since}" + (f" until {signal.until}" if signal.until else "")
    numbers = ", ".join(f"`{name}` = {value}" for name, value in signal.parameters.items())
    yield f"- **Numbers that a municipality can choose:** {numbers or 'none'}"
    yield f"- **Needs the tables:** {', '.join(signal.tables)}"
    yield f"- **Source:** {signal.source}"


# --- following people


def _day_0_page() -> str:
    lines = [
        "# Day 0, in examples",
        "",
        "From which day people are followed, and what is said of them on it",
        "([how to follow people over the years](how-to/follow-outcomes.md)). Each row is a person and a test;",
        '"-" is somebody who is not followed from this origin. Unless it says otherwise, people were born in 1985',
        "and settled in 2014.",
        "",
        "Generated from `tests/specs/day_0/`.",
    ]
    specs = (path.read_text("utf-8") for path in sorted((SPECS / "day_0").glob("*.md")))
    told = (re.sub(r"^# (.*)", r"## `\1`", text).rstrip() for text in specs)
    return "\n".join([*lines, *(line for text in told for line in ("", text))]) + "\n"


# --- the caseload


def _format_page() -> str:
    lines = [
        "# The caseload",
        "",
        "A caseload is a directory with a file per table: CSV or Parquet, also mixed; CSV with `;` or `,`, in UTF-8",
        "with or without BOM. Only `persons` must be there; what cannot be counted without another table is reported",
        "as such and never as 0. Periods are half-open: they hold from `start` up to, not including, `end`, and an",
        "empty `end` is ongoing. Dates are written as 2017-12-31. A correction is a row with the same id and a later",
        "`recorded_at`; it supersedes the earlier one, and both stay known. `inbeeld check DIR` accepts or refuses",
        "each row, and `inbeeld describe DIR` writes this description as a Frictionless `datapackage.json`. A",
        "caseload that is too large for one machine can be [in parts](how-to/larger-than-one-machine.md), by person.",
        "",
        "This page is generated from `src/inbeeld/facts/tables/` and `src/inbeeld/facts/codes/`.",
        "",
    ]
    for kind in record_types():
        lines += _table(kind)
    return "\n".join([*lines, *_codes()]).rstrip() + "\n"


def _table(kind: RecordType) -> list[str]:
    rows = [f"| {_name(field)} | {_type(field)} | {field.means} |" for field in kind.fields]
    return [f"## {kind.name}", "", f"{kind.title}.", "", "| column | holds | meaning |", "|---|---|---|", *rows, ""]


def _name(field: Field) -> str:
    return f"**{field.name}** (required)" if field.required else field.name


def _type(field: Field) -> str:
    if field.codes:
        return f"code: [{field.codes}](#{field.codes})"
    return {"birth_date": "date or year", "moment": "date or moment", "true_false": "true or false"}.get(
        field.type, field.type
    )


def _codes() -> list[str]:
    lines = ["# Codes", ""]
    for listed in code_lists():
        rows = [f"| {code} | {words['en']} | {words['nl']} |" for code, words in listed.labels.items()]
        lines += [f"## {listed.name}", "", "| code | English | Dutch |", "|---|---|---|", *rows, ""]
    return lines


if __name__ == "__main__":
    main()
