"""Work for which no page waits, in a thread of the server. It needs no queue: what was cut short can begin again."""

from collections.abc import Callable
from threading import Thread

from django.db import connections

Work = Callable[[], None]


def in_background(work: Work) -> None:
    def alone() -> None:
        try:
            work()
        finally:
            connections.close_all()

    Thread(target=alone, name="inbeeld-work", daemon=True).start()
