"""What a place did, by the chances that are known.

The effect is the β for which outcome - β × use differs in neither arm, weighted by the known chances. With `use` the
lots themselves it is the effect of being offered a place; with `use` taking part, that of taking part on those who do
so because they drew a place (Wald 1940; Imbens and Angrist 1994, doi 10.2307/2951620).

From outcome and use is taken what was to be foreseen of them (`unforeseen`). As the chances are known, that is right
whether or not the forecast is (Robins, Rotnitzky and Zhao 1994, doi 10.1080/01621459.1994.10476818), and as it does
not look at the lots, these can be redrawn with it as it is (Rosenbaum 2002, doi 10.1214/ss/1042727942).
"""

from dataclasses import dataclass

import numpy as np

from inbeeld.evidence.lottery.lots import Floats, Lots


@dataclass(frozen=True)
class Estimate:
    """undrawn: the mean of outcome - β × use, what there would be without."""

    difference: float
    error: float
    undrawn: float


def estimate(lots: Lots, outcome: Floats, use: Floats) -> Estimate | None:
    """`outcome` and `use`: shape (entries,), less what was foreseen or as they are; who was not seen is not looked
    at. None where as many use a place without drawing one.

    With one chance for all and nothing foreseen, the effect of being offered is the difference of two means, with the
    standard error of Neyman (1923); that of a person who drew more than once counts this person as one (Liang and
    Zeger 1986, doi 10.1093/biomet/73.1.13).
    """
    (reached, _), (used, _) = difference(lots, outcome), difference(lots, use)
    if abs(used) < np.finfo(float).eps:
        return None
    effect = reached / used
    without = outcome - effect * use
    _, scores = difference(lots, without)
    _, person = np.unique(lots.person, return_inverse=True)
    error = float(np.sqrt(np.sum(np.bincount(person, scores) ** 2)) / abs(used))
    weight = np.where(lots.drawn, 0.0, lots.weights[1])
    return Estimate(effect, error, float(np.average(without, weights=weight)))


def unforeseen(lots: Lots, values: Floats, known: Floats | None) -> Floats:
    """`values` less their least squares forecast from `known`, shape (entries, columns), moved to the mean of the
    forecasts of all who drew, seen or not. 0 for who was not seen."""
    seen = lots.seen > 0
    values = np.where(seen, values, 0.0)
    if known is None:
        return values
    columns = np.column_stack([np.ones(len(lots)), known])
    root = np.sqrt(lots.seen)
    forecast = columns @ np.linalg.lstsq(columns * root[:, None], values * root, rcond=None)[0]
    return np.where(seen, values - forecast + forecast.mean(), 0.0)


def difference(lots: Lots, values: Floats) -> tuple[float, Floats]:
    """Between the weighted means of the arms, and how much each entry moves it.

    A value far from the others pulls the mean towards it; HC2 makes up for it (MacKinnon and White 1985, doi
    10.1016/0304-4076(85)90158-7).
    """
    total, moves = 0.0, np.zeros(len(lots))
    for sign, here, weight in zip((1, -1), (lots.drawn, ~lots.drawn), lots.weights, strict=True):
        share = np.where(here, weight, 0.0)
        share = share / share.sum()
        mean = float(share @ values)
        total += sign * mean
        moves += sign * share * (values - mean) / np.sqrt(np.maximum(1 - share, share))
    return total, moves
