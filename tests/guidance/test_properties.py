"""What holds of signals on any caseload, however nasty."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from inbeeld.facts.caseload import Caseload
from inbeeld.guidance.signals import Found, Life, Signal, find, lives, signals
from inbeeld.timeline.reference import present
from tests.nasty import DAYS, caseloads

ON = DAYS[0]
LATER = date(2024, 6, 1)
"""The Wet inburgering 2021 is in force then."""
ABOUT_ONE_OF_SEVERAL = {"no_answer", "place_free", "barrier_not_reviewed", "step_overdue"}
"""These tell one offer, barrier or step of several: before it began, the signal may have held of another one."""
UNTIL_SEEN = {"never_seen", "no_contact", "partner_not_seen", "no_aftercare", "benefit_resumed"}

anybody = st.one_of(caseloads(ON), caseloads(LATER))


def found(caseload: Caseload) -> Iterator[tuple[Life, date, Found]]:
    for day in (ON, LATER):
        for life in lives(caseload, day):
            yield from ((life, day, one) for one in find(life, day))


@given(anybody)
def test_every_signal_tells_its_reason_and_can_be_stored(caseload: Caseload) -> None:
    for _, day, one in found(caseload):
        assert one.since <= day
        assert json.loads(json.dumps(dict(one.facts), default=str))
        for language in ("nl", "en"):
            assert "None" not in one.reason(language)


@given(anybody)
def test_each_signal_is_found_once_and_only_of_those_who_are_present(caseload: Caseload) -> None:
    for life in lives(caseload, ON):
        told = [one.signal for one in find(life, ON)]
        assert len(told) == len(set(told))
        assert present(life.person, ON) or not told


@given(anybody)
def test_a_signal_holds_since_its_first_day_and_not_the_day_before(caseload: Caseload) -> None:
    for life, _, one in found(caseload):
        assert one.signal in {other.signal for other in find(life, one.since)}
        if one.signal not in ABOUT_ONE_OF_SEVERAL:
            assert one.signal not in {other.signal for other in find(life, one.since - timedelta(1))}


@given(anybody)
def test_a_contact_today_takes_the_signals_about_contact_away(caseload: Caseload) -> None:
    for life in lives(caseload, ON):
        seen = replace(life, contacts=[*life.contacts, {"contact_id": "new", "date": ON, "channel": "visit"}])
        assert not {one.signal for one in find(seen, ON)} & UNTIL_SEEN


@given(anybody)
def test_never_seen_and_no_contact_never_hold_together(caseload: Caseload) -> None:
    for life in lives(caseload, ON):
        assert not {one.signal for one in find(life, ON)} >= {"never_seen", "no_contact"}


@given(anybody)
def test_origin_and_sex_change_no_signal(caseload: Caseload) -> None:
    for life in lives(caseload, ON):
        other = replace(life, person={**life.person, "nationality": "0223", "sex": "x", "arrival_route": "asylum"})
        assert find(other, ON) == find(life, ON)


@given(caseloads(ON), st.sampled_from(signals()))
def test_without_its_table_a_signal_is_not_found(caseload: Caseload, signal: Signal) -> None:
    less = Caseload({name: frame for name, frame in caseload.tables.items() if name != signal.tables[0]})
    assert signal.id not in {one.signal for _, _, one in found(less)}
