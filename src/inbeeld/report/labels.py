"""Labels: what codes and lines are called, in words."""

import re

from inbeeld.facts.code_lists import code_list, code_lists
from inbeeld.facts.municipalities import MUNICIPALITIES, regions
from inbeeld.figures.definition import Axis, Definition, definition, part_words
from inbeeld.report.reading import Row
from inbeeld.report.speech import Speech
from inbeeld.report.ways import way
from inbeeld.survey.estimation.sentence import named

PLACES = ("municipality", "recorded_municipality")
CODE_LISTS = frozenset(one.name for one in code_lists())


def title_of(figure: Definition, speech: Speech) -> str:
    return figure.words[speech.language].title


def variable_name(variable: str, speech: Speech) -> str:
    if variable in CODE_LISTS:
        return code_list(variable).title[speech.language]
    return speech.known("variable", variable) or as_written(variable)


def category_name(variable: str, category: str, speech: Speech) -> str:
    if variable in PLACES and category in MUNICIPALITIES:
        return MUNICIPALITIES[category].name
    if variable == "region" and category in regions():
        return regions()[category]
    if variable in CODE_LISTS and category in code_list(variable).labels:
        return code_list(variable).labels[category][speech.language]
    if variable == "size":
        return named(category, speech.language)
    return speech.known("category", category) or category


def stratum_name(row: Row, speech: Speech) -> str:
    names = [category_name(variable, category, speech) for variable, category in row.stratum.items()]
    return ", ".join(names) or speech.say("group.everybody")


def part_name(part: str, speech: Speech) -> str:
    told = part_words().get(part)
    return told[speech.language] if told else as_written(part)


def offer_kind(kind: str, speech: Speech) -> str:
    """Kinds of offer are the municipality's own; most have the name of a kind of spell."""
    told = code_list("kind").labels.get(kind) or code_list("offer_kind").labels.get(kind)
    return told[speech.language] if told else as_written(kind)


def reason_name(reason: str, speech: Speech) -> str:
    return speech.known("reason", reason) or as_written(reason)


def table_name(table: str, speech: Speech) -> str:
    return speech.say(f"table.{table}")


def table_names(tables: str, speech: Speech) -> str:
    """Of tables with commas between them."""
    return speech.enumerated(table_name(table, speech) for table in tables.split(", "))


def unit(figure: Definition, speech: Speech) -> str:
    """What the denominator counts: people, unless the rule has a population that counts something else."""
    population = figure.rule.population if figure.rule else ""
    return speech.known("unit", population) or speech.say("unit.people")


def caseload_name(caseload: str) -> str:
    """The municipality whose code the name of a directory starts with, or else the name of the directory."""
    directory = caseload.rstrip("/").rsplit("/", 1)[-1]
    found = re.match(r"GM\d{4}", directory)
    code = found.group() if found else ""
    return MUNICIPALITIES[code].name if code in MUNICIPALITIES else directory


def as_written(code: str) -> str:
    return code.replace("_", " ")


def within(figure: Definition, row: Row, speech: Speech) -> str:
    """What a line is called within its figure."""
    if figure.form == "reach":
        return way_name(row, speech)
    if figure.form == "ratio":
        return ratio_name(figure, row.part, speech)
    return part_name(row.part, speech)


def way_name(row: Row, speech: Speech) -> str:
    one = way(row)
    named = [offer_kind(one.kind, speech), *([one.offer] if one.offer else []), part_name(one.step, speech)]
    return ", ".join([*named, *([reason_name(one.reason, speech)] if one.reason else [])])


def ratio_name(figure: Definition, part: str, speech: Speech) -> str:
    """Of a part such as "in_view.f_to_m"."""
    name, _, compared = part.partition(".")
    axis = next(axis for axis in figure.axes if axis.name == compared)
    return f"{compared_figure(figure, name, speech)}, {axis_name(axis, speech)}"


def compared_figure(figure: Definition, name: str, speech: Speech) -> str:
    ratio = next(ratio for ratio in figure.ratios if ratio.name == name)
    return speech.known("compared_figure", name) or title_of(definition(ratio.figure), speech).lower()


def axis_name(axis: Axis, speech: Speech) -> str:
    group, against = axis_groups(axis, speech)
    return speech.say("ratio.against", group=group, against=against)


def axis_groups(axis: Axis, speech: Speech) -> tuple[str, str]:
    return category_name(axis.variable, axis.group, speech), category_name(axis.variable, axis.against, speech)
