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

DOCS = Path(__file__).parent
SPECS = DOCS.parent / "tests" / "specs"


def pages() -> Mapping[str, str]:
    """Path below docs → text."""
    figures = {f"figures/{figure.id}.md": _figure_page(figure) for figure in definitions()}
    return {"caseload-format.md": _format_page(), "figures/README.md": _figure_list(), **figures}


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
        "each row, and `inbeeld describe DIR` writes this description as a Frictionless `datapackage.json`.",
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
