"""What one case manager more or fewer would mean."""

import json
from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from inbeeld.guidance.caseloads import WhatIf, in_view
from inbeeld.guidance.instruments import CASELOAD, Study, known_of
from inbeeld.report.speech import speech
from inbeeld.report.terminal.pieces import points


def to_json(found: WhatIf) -> str:
    return json.dumps(asdict(found), ensure_ascii=False, indent=1, default=str)


def print_what_if(found: WhatIf, console: Console, language: str) -> None:
    words = speech(language)
    console.print(Text(words.say("caseloads.what_if", day=words.day(found.day)), "bold"))
    same, more, *assumed = in_view(found, language)
    console.print(Text(f"{same} {more}"))
    console.print(Text(" ".join(assumed), "dim"))
    console.print(Text(words.say("caseloads.known")))
    console.print(points(_study(study, language) for study in known_of(CASELOAD)))


def _study(study: Study, language: str) -> str:
    told = (study.points, study.finding, study.sure, study.doubt)
    return f"{study.instrument[language]}. " + " ".join(_sentence(words[language]) for words in told)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
