"""Two people save the same plan step at the same moment: the second is told, and nothing is lost."""

from pathlib import Path

import pytest

from tests.databases.installation import installed


@pytest.fixture
def today() -> None:
    """The scene is a process of its own, with the real clock."""


def test_of_two_who_save_the_same_step_one_wins_and_the_other_is_told_what_holds_now(tmp_path: Path) -> None:
    with installed(tmp_path) as installation:
        rounds = installation.ask("two_at_once")
    for nth, found in enumerate(rounds):
        [(_, won), (_, shown)] = found["told"]
        assert [outcome for outcome, _ in found["told"]] == ["saved", "stale"]
        assert won == shown == found["current"]
        assert found["versions"] == [won, f"step {nth}"]
