"""Vacancies and profiles of job seekers in VUM, the exchange format of UWV and municipalities, in and out.

`messages` reads and writes the files as they are; `mapping` says which of their fields are columns of a caseload;
`taking_in` and `giving_out` carry them over. What a caseload has no column for stays in the messages that are kept.
"""

from inbeeld.exchange.vum.giving_out import give_out
from inbeeld.exchange.vum.messages import Messages, kept_messages, read_messages, write_messages
from inbeeld.exchange.vum.taking_in import Taken, take_in

__all__ = ["Messages", "Taken", "give_out", "kept_messages", "read_messages", "take_in", "write_messages"]
