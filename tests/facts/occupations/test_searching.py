"""Plain words, of either language and not always spelt well, find an occupation."""

import random

import pytest

from inbeeld.facts.occupations import Occupation, meant, occupations, search


def codes(words: str, language: str = "nl", most: int = 10) -> list[str]:
    return [one.code for one in search(words, language, most)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("kapper", "5141"),
        ("kaper", "5141"),
        ("Kapster", "5141"),
        ("barber", "5141"),
        ("kap", "5141"),
        ("timerman", "7115"),
        ("vrachtwagenschaufeur", "8332"),
        ("truck driver", "8332"),
        ("driver truck", "8332"),
        ("caissiere", "5230"),
        ("CAISSIÈRE", "5230"),
        ("electricien", "7411"),
        ("nurse", "2221"),
        ("in de bouw werken", "9313"),
    ],
)
def test_plain_words_find_the_occupation_first(words: str, code: str) -> None:
    assert codes(words)[0] == code


def test_every_word_of_the_list_finds_its_own_occupation_first() -> None:
    for one in occupations():
        for language, label in one.labels.items():
            assert search(label, language)[0] == one


def misspelt(word: str, chance: random.Random) -> str:
    """A letter dropped, doubled, changed, or swapped with the next."""
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + chance.choice("aeioustn") + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def test_nineteen_of_twenty_misspelt_words_are_among_the_first_ten() -> None:
    chance = random.Random(4)
    written = [(one, misspelt(one.labels["nl"], chance)) for one in occupations() if len(one.labels["nl"]) > 4]
    found = sum(one in search(word) for one, word in written)
    assert found >= 0.95 * len(written)


def test_the_language_asked_for_goes_first() -> None:
    """Dutch 'model' is a mannequin; 'cook' is English, 'kok' is Dutch: both find the cook."""
    assert codes("kok", "en")[0] == codes("cook", "nl")[0] == "5120"
    assert codes("drukker", "nl")[0] == "7322"


def test_no_more_than_asked_for_and_none_twice() -> None:
    assert len(codes("monteur", most=3)) == 3
    found = codes("monteur", most=100)
    assert len(found) == len(set(found)) > 10


@pytest.mark.parametrize("words", ["", "   ", "xyzzy", "!?", "9" * 5000, "日本語"])
def test_what_is_like_nothing_finds_nothing(words: str) -> None:
    assert search(words) == ()


def test_the_labels_say_what_was_found() -> None:
    found: Occupation = search("kapper")[0]
    assert (found.isco, found.labels["en"]) == ("5141", "hairdresser")
    assert "kapster" in found.alternatives["nl"]
    assert "barber" in found.alternatives["en"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Timmerman", "7115"),
        ("Vrachtwagenschaufeur", "8332"),
        ("softwaredeveloper", "2512"),
        ("truck driver", "8332"),
    ],
)
def test_words_that_name_one_occupation(words: str, code: str) -> None:
    found = meant(words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("words", ["", "medewerker", "monteur", "manager", "string", "goochelaar"])
def test_words_that_name_none_for_sure(words: str) -> None:
    assert meant(words) is None
