"""The variance of a sum over municipalities that answered, of which some were answered for by one respondent.

An estimate is, nearly, such a sum: of what each municipality contributes to it (its score), weight included. This is
Taylor linearisation (Särndal, Swensson and Wretman 1992, Model Assisted Survey Sampling, 5.5).
"""

import numpy as np

from inbeeld.survey.estimation.sample import Flags, Floats, Sample


def variance(sample: Sample, scores: Floats) -> float:
    """Σ_h (1 - f_h) m_h / (m_h - 1) Σ_c (z_hc - z̄_h)², where z_hc adds up the scores of respondent c in stratum h.

    `scores`: shape (answering,). m_h counts the respondents, but f_h the municipalities: nobody knows how many
    respondents those that did not answer would have had. As in R: svydesign with the fraction as fpc.
    """
    parts = spread(sample, scores)
    return float(parts @ parts)


def spread(sample: Sample, scores: Floats) -> Floats:
    """What each respondent adds, of which the squares add up to the variance; shape (respondents,).

    The roots of the terms of the formula, signed. Those of a respondent in two strata are added before squaring, so
    that their covariance counts; where no respondent is in two strata, this changes nothing.

    Lonely strata: one respondent has no mean to differ from, so z itself counts (in R: lonely.psu = "adjust").
    """
    pair, stratum, cluster = sample.pairs
    z, m = np.bincount(pair, weights=scores), np.bincount(stratum)
    mean = np.where(m > 1, np.bincount(stratum, weights=z) / m, 0.0)
    scale = np.sqrt((1 - sample.fraction) * np.where(m > 1, m / np.maximum(m - 1, 1), 1.0))
    return np.asarray(np.bincount(cluster, weights=scale[stratum] * (z - mean[stratum])), dtype=np.float64)


def degrees_of_freedom(sample: Sample, inside: Flags) -> int:
    """Respondents minus strata, of those inside; at least 1. In R: degf."""
    respondents, strata = (int(np.count_nonzero(np.bincount(of[inside]))) for of in (sample.cluster, sample.stratum))
    return max(respondents - strata, 1)
