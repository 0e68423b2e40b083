"""Made-up people talk in languages that the list knows, and all of them in some."""

import numpy as np

from inbeeld.demo.languages import languages
from inbeeld.demo.people import people
from inbeeld.demo.tables import table
from inbeeld.facts.code_lists import code_list


def test_everybody_has_a_language_that_is_known_and_the_seed_decides() -> None:
    made = people(2_000, np.ones(1), seed=3)
    spoken = languages(made)
    codes = {code for text in spoken.to_list() for code in text.split()}
    assert {"ar", "ti", "fa"} <= codes <= set(code_list("spoken_language").codes)
    assert spoken.equals(languages(made))


def test_there_are_languages_for_each_nationality() -> None:
    assert set(table("languages")["nationality"]) == set(table("permits")["nationality"])
