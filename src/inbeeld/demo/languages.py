"""In which languages one can talk with people, as they would say themselves."""

import numpy as np
import polars as pl

from inbeeld.demo.chance import choose, stream
from inbeeld.demo.people import People
from inbeeld.demo.tables import table


def languages(people: People) -> pl.Series:
    """A text such as "ti en" for each person, by the shares in `data/languages.csv`."""
    rng = stream(people.seed, "languages")
    born_in = table("permits")["nationality"].gather(people.cell)
    uniform, said = rng.random(len(people)), np.empty(len(people), dtype=object)
    for (nationality,), listed in table("languages").group_by("nationality", maintain_order=True):
        here = (born_in == nationality).to_numpy()
        drawn = choose(uniform[here], listed["weight"].to_numpy())
        said[here] = listed["languages"].gather(drawn).to_numpy()
    return pl.Series(said, dtype=pl.String)
