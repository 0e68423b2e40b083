from datetime import timedelta

import pytest
from hypothesis import given, settings

from inbeeld.guidance.matching import Opening, Policy, Seeker, matches_of, words
from tests.guidance.matching.made import DAY, openings, policies, seekers


@settings(max_examples=20)
@given(seekers, openings, policies)
def test_every_match_can_be_told(people: tuple[Seeker, ...], offers: tuple[Opening, ...], policy: Policy) -> None:
    for one in people:
        for match in matches_of(one, offers, policy):
            for language in ("nl", "en"):
                sentences = words(match, language)
                assert len(sentences) == len(match.conditions) + len(match.wishes)
                assert all(text.strip() and "{" not in text for text in sentences)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "nl",
            (
                "Gevraagd is Nederlands op B1. Deze persoon heeft A2.",
                "Vraag eerst: hoeveel uur per week heeft deze persoon? Het is 20,5 uur.",
                "Het is voor mensen uit Groningen.",
                "Het beroep past: kok.",
                "Het is niet te ver: Delfzijl, 25 km hemelsbreed.",
                "Kinderopvang staat niet in de weg.",
                "Deze persoon kan op tijd beginnen: uiterlijk 31 maart 2026.",
                "Dit wil deze persoon: werk.",
                "Het is een eigen beroep: kok.",
            ),
        ),
        (
            "en",
            (
                "Dutch at B1 is asked for. This person has A2.",
                "Ask first: how many hours per week does this person have? It takes 20.5.",
                "It is for people of Groningen.",
                "The occupation fits: cook.",
                "It is not too far: Delfzijl, 25 km as the crow flies.",
                "Childcare is not in the way.",
                "This person can begin in time: by 31 March 2026.",
                "This is what this person wants: work.",
                "It is an occupation of this person: cook.",
            ),
        ),
    ],
)
def test_a_match_in_words(language: str, expected: tuple[str, ...]) -> None:
    seeker = Seeker("P1", "GM0014", ("5120",), "A2", travel_km=30, wishes=("work",))
    opening = Opening(
        opening_id="V1",
        kind="paid_work",
        title="Medewerker keuken",
        region="AM01",
        place="GM0010",
        occupation="5120",
        language_level="B1",
        hours_per_week=20.5,
        start=DAY + timedelta(30),
    )
    (match,) = matches_of(seeker, [opening], Policy(DAY))
    assert words(match, language) == expected
