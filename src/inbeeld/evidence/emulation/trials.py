"""Each month is a trial: of those who can start the instrument, some do. Target trial emulation: Hernán and Robins
2016 (doi 10.1093/aje/kwv254), with a trial each month as in Danaei et al. 2013 (doi 10.1177/0962280211403603)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from inbeeld.evidence.emulation.estimator import effective
from inbeeld.evidence.emulation.trial import Trial, propensity
from inbeeld.evidence.hazards.risks import followed, going, starting, turns_65
from inbeeld.evidence.hazards.rows import Rows, gathered
from inbeeld.evidence.hazards.staying import hazard, stays
from inbeeld.evidence.learned import Overlap
from inbeeld.evidence.models import FOLDS, Array
from inbeeld.evidence.outcome import Outcome
from inbeeld.evidence.panel import Panel, outcome_at
from inbeeld.evidence.panel.covariates import HISTORY, Column, Covariates
from inbeeld.evidence.progress import Progress

COMPARABLE = 5
"""Whose chance to start is not above that of so many of the compared, has somebody comparable."""
HIGHEST = 0.9
"""Who so surely starts in a month has nobody comparable."""
YEAR = 12


@dataclass(frozen=True)
class Followed:
    """The trial so many months `after`, and which of all entries it is about (`some`)."""

    after: int
    trial: Trial
    some: Array


@dataclass(frozen=True)
class Trials:
    """entries: a row for each person in each monthly trial, the compared as a sample. chance: to start in that month.
    unstarted, staying: see `stays`, of starting and of leaving or getting lost. gone: see `followed`. young: up to
    which month each is not yet 65. comparable: entries whose like are on the other side as well."""

    panel: Panel
    columns: Sequence[Column]
    entries: Rows
    fold: Array
    chance: Array
    comparable: Array
    unstarted: Array
    staying: Array
    gone: Array
    young: Array

    @property
    def whole(self) -> Trial:
        """All entries, without an outcome."""
        one, nothing = self.entries, np.zeros(len(self.chance))
        trial = Trial.to_adjust(one.happened, nothing, nothing, one.weight, one.who, self.fold, one.x)
        return replace(trial, chance=self.chance)

    @property
    def overlap(self) -> Overlap:
        started = self.entries.happened
        return Overlap(
            starters=int(started.sum()),
            left_out=int((started & ~self.comparable).sum()),
            effective=effective(np.where(self.comparable, self.whole.odds, 0.0), self.entries.who),
        )

    def after(self, outcome: Outcome, months: int) -> Followed:
        """What became of all who could be followed for so long, had they not moved or got out of view."""
        who, month = self.entries.who, self.entries.month
        ended = np.minimum(month + months, self.panel.months.count)
        some = self.comparable & (month + months < self.panel.months.count) & (self.young[who] > ended)
        trial, who, month, ended = self.whole.of(some), who[some], month[some], ended[some]
        first = self.panel.first_start[who]
        later = ~trial.started & (first > month) & (first < ended)
        whole = ~later & (self.gone[who, ended] == self.gone[who, month])
        log = self.staying[who, month] - self.staying[who, ended]
        log += np.where(trial.started, 0.0, self.unstarted[who, month + 1] - self.unstarted[who, ended])
        value = np.where(whole, outcome_at(self.panel, outcome, months)[who, month], 0.0)
        seen = np.where(whole, np.exp(log), 0.0)
        told = replace(trial, value=value, seen=seen, later=later)
        return Followed(months, told.expecting(not outcome.in_months), some)

    def before(self) -> Followed:
        """Months in work in the year before, of people who are comparable but for that history."""
        worked = self.entries.x[:, self.columns.index(Column("months_worked"))].astype(np.float64)
        trial = replace(self.whole, value=worked, seen=np.ones_like(worked)).of(self.comparable)
        return Followed(-YEAR, trial.adjusted(False, self.without(*HISTORY)), self.comparable)

    def without(self, *covariates: str) -> Array:
        """Of each column whether it is of another covariate."""
        return np.array([column.covariate not in covariates for column in self.columns])


def trials(panel: Panel, progress: Progress) -> Trials:
    """Those who are present, in view, not in paid work and never started before, in each month in which some do."""
    covariates, random = Covariates(panel), np.random.default_rng(panel.question.seed)
    told = _Steps(2 * panel.months.count, progress)
    starts = starting(panel, at_work=False), starting(panel, at_work=True)
    samples = gathered(covariates, (*starts, *going(panel)), random, told)
    hazards = [hazard(covariates.columns, *one) for one in samples]
    unstarted, staying = stays(covariates, (hazards[:2], hazards[2:]), told)
    entries = _within_the_months_of_starts(samples[0][1])
    fold = random.integers(0, FOLDS, panel.shape[0])[entries.who]
    chance = propensity(entries.x, entries.happened, entries.weight, fold)
    return Trials(
        panel=panel,
        columns=covariates.columns,
        entries=entries,
        fold=fold,
        chance=chance,
        comparable=_comparable(entries, chance),
        unstarted=unstarted,
        staying=staying,
        gone=followed(panel),
        young=turns_65(panel),
    )


@dataclass
class _Steps:
    steps: int
    progress: Progress
    done: int = 0

    def __call__(self) -> None:
        self.done += 1
        self.progress(self.done, self.steps)


def _within_the_months_of_starts(entries: Rows) -> Rows:
    """In a month before the first start of all, or after the last, nobody could start."""
    months = entries.month[entries.happened]
    if not len(months):
        return entries.of(entries.happened)
    return entries.of((entries.month >= months.min()) & (entries.month <= months.max()))


def _comparable(entries: Rows, chance: Array) -> Array:
    others = np.sort(chance[~entries.happened])
    highest = others[-COMPARABLE] if len(others) >= COMPARABLE else 0.0
    return np.asarray(chance <= min(highest, HIGHEST))
