"""Which municipalities of the frame answered, in which stratum, and who answered for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from inbeeld.facts.municipalities import MERGERS
from inbeeld.survey.errors import SurveyError

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]
MUNICIPALITY, RESPONDENT, PERSONS, STRATUM = "municipality", "respondent", "persons", "_stratum"


@dataclass(frozen=True, eq=False)
class Sample:
    """Answering is treated as a draw without replacement within each stratum: the municipalities that answered
    stand for those of their stratum that did not. Of a stratum in which all answered, nothing is uncertain.

    Fields:
        frame: a row per municipality of that year: municipality, persons (how many it is about), and its classes
            such as size, province and region. Sorted by municipality.
        answers: the rows of the frame that answered, with respondent and what was answered. Sorted likewise.
        strata: the classes that make up a stratum; without any, the country is one.
    """

    frame: pl.DataFrame
    answers: pl.DataFrame
    strata: tuple[str, ...]

    @classmethod
    def of(cls, frame: pl.DataFrame, answers: pl.DataFrame, strata: Iterable[str] = ()) -> "Sample":
        """`answers`: municipality, respondent (who answers for several is one cluster), and a column per question, of
        which null says that there is no answer.

        Raises SurveyError for a municipality that is not in the frame or is there twice, and for a stratum in which
        nobody answered.
        """
        strata = tuple(strata)
        _known(frame, answers)
        labelled = frame.sort(MUNICIPALITY).with_columns(_label(strata))
        questions = pl.exclude(*(name for name in frame.columns if name != MUNICIPALITY))
        here = labelled.join(answers.select(questions), on=MUNICIPALITY, how="inner", maintain_order="left")
        if absent := sorted(set(labelled[STRATUM]) - set(here[STRATUM])):
            raise SurveyError(f"Nobody answered in {', '.join(absent)}. Put it together with a class that did.")
        return cls(labelled, here, strata)

    @cached_property
    def stratum(self) -> Places:
        """The stratum of each answering municipality, counted from 0; shape (answering,)."""
        return _numbered(self.answers[STRATUM])

    @cached_property
    def cluster(self) -> Places:
        """The respondent of each answering municipality, counted from 0; shape (answering,)."""
        return _numbered(self.answers[RESPONDENT])

    @cached_property
    def persons(self) -> Floats:
        """How many each answering municipality has; shape (answering,)."""
        return self.answers[PERSONS].cast(pl.Float64).to_numpy()

    @cached_property
    def pairs(self) -> tuple[Places, Places, Places]:
        """Respondents within a stratum: which pair each answering municipality is in, shape (answering,), and the
        stratum and the respondent of each, shape (pairs,)."""
        pairs, pair = np.unique(np.column_stack([self.stratum, self.cluster]), axis=0, return_inverse=True)
        return pair, pairs[:, 0], pairs[:, 1]

    @cached_property
    def population(self) -> Floats:
        """Municipalities in each stratum, N_h; shape (strata,)."""
        return np.unique(self.frame[STRATUM].to_numpy(), return_counts=True)[1].astype(np.float64)

    @cached_property
    def answering(self) -> Floats:
        """Those of them that answered, n_h; shape (strata,)."""
        return np.bincount(self.stratum).astype(np.float64)

    @property
    def fraction(self) -> Floats:
        """f_h = n_h / N_h, which the finite population correction is 1 minus; shape (strata,)."""
        return np.asarray(self.answering / self.population)


def _label(strata: tuple[str, ...]) -> pl.Expr:
    named = [pl.col(name).cast(pl.String) for name in strata] or [pl.lit("the whole country")]
    return pl.concat_str(named, separator=", ").alias(STRATUM)


def _numbered(labels: pl.Series) -> Places:
    return np.asarray(np.unique(labels.to_numpy(), return_inverse=True)[1], dtype=np.int64)


def _known(frame: pl.DataFrame, answers: pl.DataFrame) -> None:
    for table, name in ((frame, "frame"), (answers, "answers")):
        if twice := table.filter(pl.col(MUNICIPALITY).is_duplicated())[MUNICIPALITY].unique().sort().to_list():
            raise SurveyError(f"The {name} have {', '.join(twice)} more than once. Keep one row for each.")
    if strange := answers.join(frame, on=MUNICIPALITY, how="anti")[MUNICIPALITY].sort().to_list():
        raise SurveyError(f"Not in the frame: {', '.join(_told(code) for code in strange)}.")
    if unsigned := answers.filter(pl.col(RESPONDENT).is_null())[MUNICIPALITY].sort().to_list():
        raise SurveyError(f"Who answered for {', '.join(unsigned)} is not known. Fill in a respondent.")


def _told(code: str) -> str:
    merger = MERGERS.get(code)
    return f"{code} (since {merger.date:%Y-%m-%d} part of {merger.successor})" if merger else code
