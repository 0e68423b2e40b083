"""The entry in the algorithm register: as the standard has it, made of the rule, and honest about what is open."""

from datetime import date
from pathlib import Path

import pytest

from inbeeld.facts.errors import RequestError
from inbeeld.guidance.division.rule import Rule, Words, read_rule, scarce_places
from inbeeld.report.render.html import to_html
from inbeeld.report.rule import Publisher, registration
from inbeeld.report.rule.draft import draft
from tests.report.rule.test_page import DUTIES_ALONE

KNOWN = Publisher("Gemeente Voorbeeld", "vragen@voorbeeld.example", "https://voorbeeld.example/regel")
REQUIRED = {"name", "description_short", "organization", "status", "contact_email", "publication_category", "lang"}
"""By Publicatiestandaard 1.0."""
CHOICES = {
    "status": {"In ontwikkeling", "In gebruik", "Buiten gebruik"},
    "publication_category": {"Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes"},
}


def test_with_a_publisher_all_that_is_required_is_there() -> None:
    entry = registration(scarce_places(), KNOWN).entry()
    assert set(entry) >= REQUIRED
    assert all(entry[name] in allowed for name, allowed in CHOICES.items())
    assert entry["organization"] == "Gemeente Voorbeeld"
    assert entry["begin_date"] == "2026-01"
    assert "end_date" not in entry
    assert (entry["lang"], entry["standard_version"]) == ("nld", "1.0")


def test_without_a_publisher_the_draft_says_what_is_open() -> None:
    made = registration(scarce_places(), Publisher())
    assert [one.id for one in made.lacking] == ["organization", "contact_email"]
    assert not {"organization", "contact_email", "website"} & set(made.entry())
    assert "Organisatie en Contactgegevens" in to_html(draft(scarce_places(), made))


def test_every_ground_is_in_how_it_works_and_in_what_is_used() -> None:
    rule, entry = scarce_places(), registration(scarce_places(), KNOWN).entry()
    for field in ("methods_and_models", "source_data"):
        assert all(f"<li>{one.nl} ({one.fact}: " in entry[field] for one in (*rule.duties, *rule.points))
    assert "niet zelflerend" in entry["methods_and_models"]


def test_a_list_of_nothing_is_not_introduced(tmp_path: Path) -> None:
    (tmp_path / "rule.toml").write_text(DUTIES_ALONE)
    entry = registration(read_rule(tmp_path / "rule.toml"), KNOWN).entry()
    assert "Eerst gaan mensen" in entry["methods_and_models"]
    assert "Daarna tellen" not in entry["methods_and_models"]
    assert entry["end_date"] == "2027-02"
    assert "1 &amp; 2 &lt;januari&gt;" in entry["lawful_basis"]


def test_what_the_register_does_not_take_is_refused() -> None:
    long = Words(nl="x" * 100, en="x")
    rule = Rule.model_validate({**vars(scarce_places()), "title": long, "since": date(2026, 1, 1)})
    with pytest.raises(RequestError, match="100 characters for 'Naam', and this rule gives 110"):
        registration(rule, KNOWN)
