"""Finding: order, what a municipality chooses, from and until, and what is kept of a signal."""

import json
import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from inbeeld.facts.code_lists import code_list
from inbeeld.facts.errors import RequestError
from inbeeld.guidance.signals import Life, Member, Offer, Tuning, find, reason, signal, signals
from inbeeld.timeline.reference import Row

DAY = date(2026, 10, 1)
PERSON = {"settled_date": date(2026, 1, 1), "left_date": None, "birth_date": date(1985, 5, 5)}
SILENT = Life(PERSON, contacts=[{"date": date(2026, 8, 20), "channel": "phone"}])


def ids(life: Life, day: date = DAY, tuning: Tuning | None = None) -> list[str]:
    return [one.signal for one in find(life, day, tuning or Tuning())]


def test_the_most_urgent_comes_first_and_then_what_has_held_longest() -> None:
    found = find(Life(PERSON, plan_steps=[_step()]), DAY)
    assert [(one.severity, one.signal) for one in found] == [
        (1, "no_case_manager"),
        (1, "never_seen"),
        (2, "step_overdue"),
        (3, "profile_unknown"),
    ]
    assert found[0].since < found[1].since


def _step() -> Row:
    return {"what": "Visit a school.", "agreed_on": date(2026, 2, 1), "due": date(2026, 9, 30), "done_on": None}


def test_the_same_urgency_and_day_come_in_the_order_of_their_names() -> None:
    told = signals()
    assert [(one.severity, one.id) for one in told] == sorted((one.severity, one.id) for one in told)


def test_a_signal_that_is_off_is_not_found() -> None:
    assert "never_seen" in ids(Life(PERSON))
    assert "never_seen" not in ids(Life(PERSON), tuning=Tuning(off=frozenset({"never_seen"})))


def test_a_municipality_chooses_its_own_term_and_keeps_the_others() -> None:
    assert "no_contact" not in ids(SILENT)
    assert "no_contact" in ids(SILENT, tuning=Tuning(parameters={"no_contact": {"days": 42}}))
    assert "no_contact" not in ids(SILENT, tuning=Tuning(parameters={"no_contact": {"first_days": 10}}))


def test_choices_about_rules_that_are_gone_change_nothing() -> None:
    tuning = Tuning(off=frozenset({"gone"}), parameters={"gone": {"days": 1}, "no_contact": {"gone": 1}})
    assert find(SILENT, DAY, tuning) == find(SILENT, DAY)


def test_a_signal_holds_from_its_first_day_up_to_its_last() -> None:
    ending = replace(signal("never_seen"), until=date(2027, 1, 1))
    first = ending.since
    assert [ending.in_force(first - timedelta(1)), ending.in_force(first)] == [False, True]
    assert [ending.in_force(date(2026, 12, 31)), ending.in_force(date(2027, 1, 1))] == [True, False]


def test_before_there_were_signals_nobody_had_one() -> None:
    assert ids(Life({**PERSON, "settled_date": date(2010, 1, 1)}), date(2014, 12, 31)) == []


def test_a_term_that_never_was_kept_says_nothing() -> None:
    without = frozenset({"persons", "spells"})
    assert ids(Life(PERSON, delivered=without)) == []


def test_the_reason_is_in_plain_words() -> None:
    (found,) = (one for one in find(SILENT, date(2026, 12, 1)) if one.signal == "no_contact")
    assert found.reason("nl") == "103 dagen geen contact. Laatste keer: telefoon, 20 augustus 2026."
    assert found.reason("en") == "No contact for 103 days. Last time: phone, 20 August 2026."


def test_one_day_is_a_day() -> None:
    facts = {"what": "visit", "days": 1, "turn": "person"}
    assert "1 dag geleden" in reason("step_overdue", facts, "nl")
    assert "1 day ago" in reason("step_overdue", facts, "en")


@pytest.mark.parametrize("turn", [*code_list("whose_turn").codes, "unknown"])
def test_whose_turn_it_is_has_words(turn: str) -> None:
    assert f": {turn}." not in reason("step_overdue", {"what": "visit", "days": 2, "turn": turn}, "nl")


def test_a_channel_of_their_own_is_shown_as_it_is() -> None:
    facts = {"days": 100, "channel": "café {x}", "last": DAY}
    assert "café {x}, 1 oktober" in reason("no_contact", facts, "nl")


def test_facts_that_were_stored_as_json_give_the_same_reason() -> None:
    life = replace(SILENT, plan_steps=[_step()], household=(Member("b", DAY),))
    for found in find(life, date(2027, 3, 1)):
        stored = json.loads(json.dumps(dict(found.facts), default=str))
        for language in ("nl", "en"):
            assert reason(found.signal, stored, language) == found.reason(language)


def test_an_offer_has_as_many_free_places_as_are_known() -> None:
    assert [Offer("o", "k", "t", capacity, 2).free for capacity in (None, 1, 2, 5)] == [0, 0, 0, 3]


def test_a_name_that_is_no_signal_is_told_with_what_was_meant() -> None:
    with pytest.raises(RequestError, match="Did you mean 'no_contact'"):
        signal("no_contct")


def test_a_signal_says_all_that_it_must_in_two_languages() -> None:
    for one in signals():
        assert one.severity in (1, 2, 3)
        assert one.source
        assert one.rule.__module__.endswith(f".rules.{one.id}"), "one signal, one file"
        for words in (one.title, one.why, one.reason):
            assert set(words) == {"nl", "en"}
            assert words["nl"] != words["en"]


def test_a_page_of_150_people_is_found_in_no_time() -> None:
    """Well under 50 ms; ten times as much is allowed here, for machines that do other things too."""
    contacts = [{"date": DAY - timedelta(200 + n), "channel": "visit"} for n in range(30)]
    people = [Life(PERSON, contacts=contacts, plan_steps=[_step()] * 5) for _ in range(150)]
    began = time.perf_counter()
    assert all(find(life, DAY) for life in people)
    assert time.perf_counter() - began < 0.5
