"""The HTML report: whole in itself, readable by all, and true to the data."""

import itertools
import re
from functools import cache

import pytest

from inbeeld.report.content import document
from inbeeld.report.render.html import to_html
from tests.report.made import ODD_KIND, ODD_REASONS, findings
from tests.report.reading_back import Page


@cache
def html(language: str = "nl") -> str:
    return to_html(document(findings(), language))


@cache
def page(language: str = "nl") -> Page:
    return Page(html(language))


def test_nothing_is_fetched_and_nothing_runs() -> None:
    assert not page().named("script")
    assert not page().named("link")
    assert not page().named("img")
    assert not [name for _, attributes in page().tags for name in attributes if name.startswith("on")]
    addresses = [attributes.get("href") or attributes.get("src") or "#" for _, attributes in page().tags]
    assert all(address.startswith("#") for address in addresses)
    assert not re.findall(r"url\((?!#)|@import|https?://(?!www\.w3\.org/2000/svg)", html())


def test_the_browser_is_told_to_refuse_the_network() -> None:
    policies = [one["content"] for one in page().named("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_says_its_language(language: str) -> None:
    assert page(language).named("html")[0]["lang"] == language


def test_words_of_the_municipality_come_out_as_text() -> None:
    assert "<b>" not in html().replace("&lt;b&gt;", "")
    for words in ("Drie <i>gemeenten</i>", *ODD_REASONS):
        assert words in page().text
    assert ODD_KIND.lower() in page().text.lower()


def test_headings_skip_no_level() -> None:
    levels = [int(tag[1]) for tag, _ in page().tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_every_id_is_there_once_and_every_link_leads_to_one() -> None:
    ids = [attributes["id"] for _, attributes in page().tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    assert {(one["href"] or "")[1:] for one in page().named("a")} <= set(ids)
    assert set(re.findall(r"url\(#([^)]*)\)", html())) <= set(ids)


def test_every_picture_says_what_it_shows() -> None:
    pictures = page().named("svg")
    ids = {attributes.get("id") for _, attributes in page().tags}
    assert len(pictures) == 2 * html().count("<figure>")
    for picture in pictures:
        assert picture["role"] == "img"
        assert set((picture["aria-labelledby"] or "").split()) <= ids


def test_every_chart_has_a_table_with_caption_and_scopes() -> None:
    assert html().count("<figure>") == html().count("<details>")
    assert html().count("<table>") == html().count("<caption>")
    assert {one.get("scope") for one in page().named("th")} == {"col", "row"}
    for figure in html().split("<figure>")[1:]:
        assert "<table>" in figure.split("</figure>")[0]
