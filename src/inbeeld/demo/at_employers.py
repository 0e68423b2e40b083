"""Who can be called at made-up employers, and what was spoken about: in the register, but in no caseload."""

from dataclasses import dataclass

import polars as pl

from inbeeld.demo.chance import stream
from inbeeld.demo.names import full_name
from inbeeld.demo.tables import texts_at_employers

WITH_SOMEBODY = 0.8
"""Share of employers of which it is known whom to call; ours."""


@dataclass(frozen=True)
class Called:
    employer_id: str
    name: str
    role: str
    telephone: str
    """With zeros only: nobody's number."""


def whom_to_call(employers: pl.DataFrame, seed: int) -> list[Called]:
    """At most one person per employer, in the order of their ids."""
    rng = stream(seed, "at employers")
    roles = texts_at_employers()["whom_to_call"]["role"]
    known = [one for one in employers["employer_id"].sort().to_list() if rng.random() < WITH_SOMEBODY]
    return [
        Called(one, full_name(nth, seed), roles[int(rng.integers(len(roles)))], "000 000 00 00")
        for nth, one in enumerate(known)
    ]


def conversation_texts(conversations: pl.DataFrame, seed: int) -> dict[str, str]:
    """By conversation."""
    spoken = conversations["conversation_id"].unique().sort().to_list()
    told = stream(seed, "conversation texts").choice(texts_at_employers()["conversations"]["about"], len(spoken))
    return dict(zip(spoken, told.tolist(), strict=True))
