"""The share who had a first job, by lifelines: `python lifelines_version.py waits.csv shares.csv`.

It runs in an environment of its own (see `bench.running.environment`), because lifelines holds pandas below 3. It
jitters ties at random, so its shares are only nearly ours.
"""

import sys
import time

import pandas as pd
from lifelines import AalenJohansenFitter

given, found = sys.argv[1:]
waits = pd.read_csv(given)
begin = time.perf_counter()
fitted = AalenJohansenFitter(seed=1, calculate_variance=False).fit(
    waits["until"], waits["event"], event_of_interest=1, entry=waits["entry"]
)
seconds = time.perf_counter() - begin
curve = fitted.cumulative_density_.iloc[:, 0]
days = [round(12 * year * 365.25 / 12) for year in range(1, 11)]
# jittered events of a day lie within half a day of it
shares = [float(curve[curve.index <= day + 0.5].iloc[-1]) for day in days]
pd.DataFrame({"day": days, "share": shares, "seconds": seconds}).to_csv(found, index=False)
