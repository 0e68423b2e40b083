"""The page of an instrument: what stands where, and that every ground for doubt is on it."""

from collections.abc import Iterator

import pytest

from inbeeld.evidence.learned import Balance, Learned
from inbeeld.report.document import Block, Chart, Document, Note, Paragraph, Points, Section, Terms
from inbeeld.report.evidence import Found, document
from inbeeld.report.render.html import to_html
from inbeeld.report.render.pdf import to_pdf
from tests.report.evidence.made import by_sex, drawn, effect, emulated, found
from tests.report.reading_back import pdf_text


def page(learned: Learned | None = None, **more: object) -> Document:
    return document(found(learned, **more), "en")  # type: ignore[arg-type]


def section(of: Document, anchor: str) -> Section:
    found = (one for one in (of.answer, *of.sections) if one)
    return next(one for one in found if one.anchor == anchor)


def told(blocks: tuple[Block, ...]) -> str:
    return " ".join(_texts(blocks))


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | Note):
            yield block.text
        elif isinstance(block, Points):
            yield from block.items
        elif isinstance(block, Terms):
            yield from (text for _, text in block.facts)


def test_what_could_be_learnt_comes_before_the_answer_and_the_assumptions_right_after_it() -> None:
    made = page()
    assert "a difference shows from about 5 in a hundred" in told(made.opening)
    assert made.answer
    kinds = [type(block) for block in made.answer.blocks]
    assert kinds[:4] == [Paragraph, Chart, Paragraph, Points]
    assert "only if this holds" in told(made.answer.blocks)


def test_an_alarm_of_the_check_stands_with_the_answer() -> None:
    quiet, loud = page(), page(emulated(checks=(effect(0.8, 0.1, compared=1.2),)))
    assert loud.answer
    assert quiet.answer
    assert not any(isinstance(block, Note) for block in quiet.answer.blocks)
    assert any(isinstance(block, Note) for block in loud.answer.blocks)
    assert "Still the difference" in told(section(loud, "doubts").blocks)


def test_every_doubt_is_told() -> None:
    doubts = told(section(page(), "doubts").blocks)
    for said in (
        "The difference in months of work was",
        "After weighting the groups are alike",
        "40 were like nobody",
        "12% started later",
        "Who moved or got out of view",
        "1.9 times as likely",
        "without ‘Education level’",
    ):
        assert said in doubts


def test_what_stays_different_is_named() -> None:
    learned = emulated(balance=(Balance("sex", "f", 0.5, 0.3), Balance("age", "", 0.1, 0.0)))
    assert "more than 0.1 standard deviations in 1 of 2 characteristics. Most in: Sex: woman." in told(
        section(page(learned), "doubts").blocks
    )


def test_groups_come_with_their_warning_and_with_those_of_whom_nothing_is_told() -> None:
    groups = section(page(by_sex()), "groups")
    assert isinstance(groups.blocks[0], Note)
    (chart,) = (block for block in groups.blocks if isinstance(block, Chart))
    assert [row[0].text for row in chart.table.rows] == ["Everybody", "Woman", "Man"]
    assert "Higher: there is no number after 24 months" in told(groups.blocks)


def test_what_one_more_person_takes_and_costs_is_told_only_where_the_margin_allows() -> None:
    sure = told(section(page(emulated(effect(0.1, 0.02)), cost=3000.0), "effect").blocks)
    assert "for every 10 people who start" in sure
    assert "about 30,000 euros" in sure
    unsure = told(section(page(emulated(effect(0.02, 0.03)), cost=2950.0), "effect").blocks)
    assert "cannot be said" in unsure
    assert "euro" not in unsure


def test_less_is_better_on_benefit() -> None:
    learned = emulated(effect(-0.1, 0.02), outcome_id="on_benefit")
    assert "one person fewer on social assistance" in told(section(page(learned), "effect").blocks)


def test_studies_elsewhere_stand_apart() -> None:
    assert "Dahlberg" in str(section(page(), "studies").blocks)


def test_a_draw_has_its_own_words_and_a_test() -> None:
    made = page(drawn())
    assert made.answer
    assert "people who took part because they drew a place" in told(made.answer.blocks)
    (chart,) = (block for block in made.answer.blocks if isinstance(block, Chart))
    assert [row[-1].text for row in chart.table.rows] == ["0.01", "–"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_can_be_put_on_paper_and_on_a_screen(language: str) -> None:
    everything: Found = found(by_sex(), cost=2950.0)
    made = document(everything, language)
    assert made.title in to_html(made)
    assert made.title in pdf_text(to_pdf(made))
    nothing = document(found(emulated(effects=(), power=(), checks=(), balance=(), flow=())), language)
    assert to_pdf(nothing)
