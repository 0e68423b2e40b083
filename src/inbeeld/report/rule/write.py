"""Writing a rule as it is published: a page in each language, and the draft for the algorithm register."""

import json
from pathlib import Path
from typing import get_args

from inbeeld.facts.whole_file import write_whole
from inbeeld.figures.definition import Language
from inbeeld.guidance.division.rule import Rule
from inbeeld.report.render.html import to_html
from inbeeld.report.rule.draft import draft
from inbeeld.report.rule.page import document
from inbeeld.report.rule.registration import Publisher, registration

REGISTER = "algoritmeregister"


def write_rule(rule: Rule, folder: Path, publisher: Publisher) -> tuple[Path, ...]:
    """The paths of what was written, such as scarce_places-1-nl.html; the folder is made if need be.

    Raises RequestError for a text that the register does not take, before anything is written.
    """
    name, entry = f"{rule.id}-{rule.version}", registration(rule, publisher)
    pages = {f"{name}-{language}.html": to_html(document(rule, language)) for language in get_args(Language)}
    register = {
        f"{name}-{REGISTER}.html": to_html(draft(rule, entry)),
        f"{name}-{REGISTER}.json": json.dumps(entry.entry(), ensure_ascii=False, indent=2) + "\n",
    }
    for file, text in (pages | register).items():
        write_whole(folder / file, text)
    return tuple(folder / file for file in pages | register)
