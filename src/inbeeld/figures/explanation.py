"""A definition in words, for a terminal and for the documentation."""

from collections.abc import Iterator
from textwrap import fill

from inbeeld.figures.definition import Definition, Published

WIDTH = 88
HEADINGS = {
    "en": {
        "counted": "Counted",
        "of": "Of",
        "why": "Why it matters",
        "kind": "Kind",
        "tables": "Needs the tables",
        "source": "Source",
        "may": "May be compared, with care, with",
        "not": "Is not comparable with",
    },
    "nl": {
        "counted": "Geteld",
        "of": "Van",
        "why": "Waarom het telt",
        "kind": "Soort",
        "tables": "Nodig zijn de tabellen",
        "source": "Bron",
        "may": "Te vergelijken, met voorzichtigheid, met",
        "not": "Niet te vergelijken met",
    },
}
KINDS = {
    "en": {
        "stock": "a standing: how things are on the day",
        "flow": "a flow: what happened in a period",
        "time": "a duration in days",
        "ratio": "one share divided by another",
    },
    "nl": {
        "stock": "een stand: hoe het is op de peildatum",
        "flow": "een stroom: wat er gebeurde in een periode",
        "time": "een duur in dagen",
        "ratio": "het ene aandeel gedeeld door het andere",
    },
}
UNITS = {
    "en": {"permit_holder": "of people", "municipality": "of municipalities"},
    "nl": {"permit_holder": "van de mensen", "municipality": "van de gemeenten"},
}


def explanation(figure: Definition, language: str) -> str:
    words = figure.words[language]
    lines = [f"{words.title} ({figure.id})", fill(words.question, WIDTH), ""]
    lines += [fill(f"{heading}: {text}", WIDTH, subsequent_indent="  ") for heading, text in facts(figure, language)]
    return "\n".join(lines)


def facts(figure: Definition, language: str) -> Iterator[tuple[str, str]]:
    """Heading and text of each thing that a definition says."""
    heading, words = HEADINGS[language], figure.words[language]
    yield heading["counted"], words.numerator
    yield heading["of"], words.denominator
    yield heading["why"], words.why
    yield heading["kind"], KINDS[language][figure.kind]
    if figure.tables:
        yield heading["tables"], ", ".join(figure.tables)
    yield heading["source"], figure.source
    for wave in figure.published:
        yield heading["may" if wave.comparable else "not"], _wave(wave, language)


def _wave(wave: Published, language: str) -> str:
    share = f"{100 * wave.value:.3g} %"
    share = share.replace(".", ",") if language == "nl" else share
    return f"{share} {UNITS[language][wave.unit]} ({wave.wave}; {wave.source}). {wave.warning[language]}"
