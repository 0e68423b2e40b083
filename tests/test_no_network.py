import socket

import pytest


def test_a_test_that_reaches_out_fails() -> None:
    with socket.socket() as outward, pytest.raises(AssertionError, match="tried to reach"):
        outward.connect(("192.0.2.1", 80))
