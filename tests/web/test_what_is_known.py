"""What is known of an instrument stands where somebody chooses, in the language of the reader."""

from django.template import engines
from django.utils.translation import override


def shown(kind: str, language: str) -> str:
    template = engines["django"].from_string("{% load what_is_known %}{% what_is_known kind %}")
    with override(language):
        return str(template.render({"kind": kind}))


def test_it_says_which_way_a_study_points_how_sure_that_is_and_where_it_was_done() -> None:
    page = shown("language_course", "nl")
    assert "Wat is hiervan bekend? (2 onderzoeken)" in page
    assert "Wijst op een gunstig effect." in page
    assert "Denemarken" in page
    assert "vlak voor en vlak na een nieuwe regel" in page


def test_it_says_so_where_no_study_is_known() -> None:
    page = shown("volunteer_work_to_take_part", "en")
    assert "we know of no study" in page
    assert "does not mean that it does not help" in page


def test_it_is_told_in_english_too() -> None:
    page = shown("mentor", "en")
    assert "What is known of this (1 study)" in page
    assert "No effect on work found." in page
    assert "Germany" in page
