"""The report of a wave as a user gets it: files that can be read back, in both languages, and true to the wave."""

import itertools
import json
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import polars as pl
import pytest
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from inbeeld.facts.errors import RequestError
from inbeeld.report.monitor import Content, write_monitor
from inbeeld.survey.estimation import Reason
from tests.report.monitor.made import ODD
from tests.report.reading_back import Page

LANGUAGES = ("nl", "en")
FORMS = ("html", "pdf", "xlsx", "json")


@pytest.fixture(scope="module")
def written(found: Content, tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], bytes]:
    folder = tmp_path_factory.mktemp("written")
    paths = {language: write_monitor(found, folder, FORMS, language) for language in LANGUAGES}
    assert {path.name for path in folder.iterdir()} == {path.name for of in paths.values() for path in of}
    return {(language, path.suffix[1:]): path.read_bytes() for language, of in paths.items() for path in of}


@pytest.fixture(scope="module")
def html(written: Mapping[tuple[str, str], bytes]) -> str:
    return written["nl", "html"].decode("utf-8").replace("\u00a0", " ").replace("\u2060", "")


@pytest.fixture(scope="module")
def book(written: Mapping[tuple[str, str], bytes]) -> Workbook:
    return load_workbook(BytesIO(written["en", "xlsx"]))


def rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    heading, *lines = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, heading), line, strict=True)) for line in lines]


def test_every_form_is_what_it_says(written: Mapping[tuple[str, str], bytes]) -> None:
    starts = {"html": b"<!doctype html>", "pdf": b"%PDF", "xlsx": b"PK", "json": b"{"}
    assert all(made.startswith(starts[form]) for (_, form), made in written.items())


def test_the_same_wave_is_the_same_file(
    found: Content, written: Mapping[tuple[str, str], bytes], tmp_path: Path
) -> None:
    for path in write_monitor(found, tmp_path, FORMS, "nl"):
        assert path.read_bytes() == written["nl", path.suffix[1:]]


@pytest.mark.parametrize(("form", "language", "told"), [("docx", "nl", "html, pdf"), ("html", "de", "nl or en")])
def test_what_is_not_known_is_refused_before_anything_is_written(
    found: Content, tmp_path: Path, form: str, language: str, told: str
) -> None:
    with pytest.raises(RequestError, match=told):
        write_monitor(found, tmp_path, ["html", form], language)
    assert not list(tmp_path.iterdir())


# --- what it says


def test_in_short_says_who_answered_and_what_most_say(found: Content, html: str) -> None:
    wave = found.wave
    answered = f"{len(wave.taking_part)} van de {wave.frame.height} gemeenten deden mee"
    first = Page(html).text.split("Inhoud")[0]
    assert answered in first
    leading = found.findings.rows.filter(question="dedicated", of="municipalities", by="")
    most = leading.sort("value", descending=True).row(0, named=True)
    value, low, high = (f"{100 * most[name]:.0f}" for name in ("value", "low", "high"))
    assert f"‘Ja, voor alle statushouders’. Dat zegt {value} % ({low}–{high} %) van de gemeenten" in first
    assert f"(van {most['base']} die antwoordden)" in first


def test_a_made_up_wave_says_so_and_a_real_one_does_not(found: Content, html: str, tmp_path: Path) -> None:
    assert "Verzonnen gegevens" in html
    assert found.before is not None
    (path,) = write_monitor(Content(found.before, found.interviews), tmp_path, ["html"], "nl")
    assert "Verzonnen gegevens" not in path.read_text("utf-8")


def test_every_question_has_its_wording_and_says_how_many_answered(found: Content, html: str) -> None:
    text = Page(html).text
    for question in found.wave.questionnaire.questions.values():
        asked = " ".join(question.nl.split())
        assert text.count(asked) >= 2  # beside its figures, and in the questionnaire
    capacity = found.tallies["capacity"]
    told = f"Antwoord: {capacity.answered} gemeenten. Weet niet: {capacity.dont_know}."
    assert told in text


def test_a_question_of_some_says_of_whom_it_was_asked(found: Content, html: str) -> None:
    tally = found.tallies["why_most_promising"]
    assert tally.answered + tally.dont_know + tally.left_open + tally.not_asked == len(found.wave.taking_part)
    assert "alleen gesteld als het antwoord op vraag 1.3 ‘De mensen met de meeste kans op werk’ was" in html
    assert f"Niet gevraagd: {tally.not_asked}." in html


def test_counted_is_filled_and_estimated_is_open(html: str) -> None:
    figure = html.split('id="question-dedicated_share"')[1].split("</figure>")[0]
    drawing = figure.split('class="narrow"')[0]
    assert drawing.count("<circle") == 1
    assert drawing.count("<polygon") == 3
    for words in (">geteld ", ">geschat ", ">samen ", ", gemiddelde gemeente<"):
        assert drawing.count(words) == 1


def test_a_share_has_its_base_and_margin_in_a_table(found: Content, html: str) -> None:
    tables = [table for table in Page(html).tables if table[0][0] == "antwoord" and table[0][1] == "van wie"]
    (lines,) = [table for table in tables if table[1][0] == "Ja, voor alle statushouders"]
    row = found.findings.rows.filter(question="dedicated", item="all", of="persons", by="").row(0, named=True)
    shares = [f"{100 * row[name]:.0f} %" for name in ("value", "low", "high")]
    assert ["Ja, voor alle statushouders", "inwoners", str(row["base"]), str(row["dont_know"]), *shares] in lines


def test_only_what_may_be_quoted_is_there_and_as_text(html: str) -> None:
    page = Page(html)
    assert f"“{ODD}”" in page.text
    assert "onder ons" not in page.text
    assert "Uit een interview" in page.text
    assert "<b>" not in html


def test_a_change_of_wording_is_no_change_of_figures(found: Content, html: str) -> None:
    text = Page(html).text
    assert found.changes is not None
    (why,) = found.changes.filter(question="capacity")["why_not"].unique()
    assert Reason(why).told("nl") in text
    (apart,) = [part for part in html.split("<dt>") if part.startswith(Reason(why).told("nl"))]
    assert "Heeft een klantmanager genoeg tijd per persoon?" in apart.split("</dd>")[0]


def test_without_another_wave_nothing_is_said_of_change(found: Content, tmp_path: Path) -> None:
    assert found.before is not None
    html, xlsx = write_monitor(Content(found.before, found.interviews), tmp_path, ["html", "xlsx"], "en")
    assert "What changed since" not in html.read_text("utf-8")
    assert "Change" not in load_workbook(xlsx).sheetnames


def test_the_method_names_the_assumptions_the_disputes_and_the_days(html: str) -> None:
    text = Page(html).text
    assert "Wat geteld is, klopt." in text
    assert "nog niemand besliste: 1. Tellingen die betwist zijn: 1." in text
    assert "van 1 februari 2018 tot en met 1 april 2018" in text


# --- how it is built


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_can_be_read_by_all(written: Mapping[tuple[str, str], bytes], language: str) -> None:
    html = written[language, "html"].decode("utf-8")
    page = Page(html)
    assert page.named("html")[0]["lang"] == language
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    ids = [attributes["id"] for _, attributes in page.tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    assert html.count("<table>") == html.count("<caption>")
    assert {one.get("scope") for one in page.named("th")} == {"col", "row"}
    captions = re.findall(r"<figcaption>(.*?)</figcaption>", html.replace('<figure class="quote">', ""))
    assert len(captions) == len(set(captions))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_is_tagged_and_has_a_bookmark_for_every_question(
    found: Content, written: Mapping[tuple[str, str], bytes], language: str
) -> None:
    read = PdfReader(BytesIO(written[language, "pdf"]))
    assert str(read.root_object["/Lang"]) == language
    assert "'/Marked': True" in str(read.root_object["/MarkInfo"])
    bookmarks = [str(entry["/Title"]) for of in read.outline for entry in (of if isinstance(of, list) else [of])]
    for question in found.wave.questionnaire.questions.values():
        assert any(question.by(language) in title for title in bookmarks)


def test_every_figure_is_a_row_of_numbers(found: Content, book: Workbook) -> None:
    told = rows(book, "Figures")
    assert len(told) == found.findings.rows.height
    row = found.findings.rows.filter(question="caseload", of="municipalities", by="").row(0, named=True)
    (line,) = [
        line
        for line in told
        if (line["name of the question"], line["of whom"], line["class"])
        == ("caseload", "average municipality", "all municipalities")
    ]
    names = {"base": "of (municipalities)", "value": "estimate", "low": "margin: from", "high": "margin: to"}
    assert [line[heading] for heading in names.values()] == pytest.approx([row[name] for name in names])


def test_a_sheet_for_each_table(book: Workbook) -> None:
    sheets = ["Explanation", "Figures", "Response", "Weighting", "Change", "Questionnaire", "Method"]
    assert book.sheetnames == sheets


def test_the_response_of_all_classes_adds_up(found: Content, book: Workbook) -> None:
    board = pl.DataFrame(rows(book, "Response"))
    sums = board.group_by(board.columns[0]).agg(pl.col("municipalities", "answered").sum())
    assert set(sums["municipalities"]) == {found.wave.frame.height}
    assert set(sums["answered"]) == {len(found.wave.taking_part)}


def test_the_tables_as_json_are_those_of_the_findings(
    found: Content, written: Mapping[tuple[str, str], bytes]
) -> None:
    read = json.loads(written["nl", "json"])
    assert written["nl", "json"] == written["en", "json"]
    assert found.changes is not None
    assert read["figures"] == found.findings.rows.to_dicts()
    assert [len(read[name]) for name in ("moves", "changes")] == [found.findings.moves.height, found.changes.height]
