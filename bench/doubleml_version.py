"""The effect among those who started, by DoubleML: `python doubleml_version.py entries.csv found.csv`.

It runs in an environment of its own (see `bench.running.environment`): it does not go together with what InBeeld
needs.
entries.csv: who, started (0 or 1), value (a number), and a column per covariate; a person can be there several times.
"""

import sys
import time

import numpy as np
import pandas as pd
from doubleml import DoubleMLData, DoubleMLIRM
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

given, found = sys.argv[1:]
entries = pd.read_csv(given)
covariates = [name for name in entries.columns if name not in ("who", "started", "value")]
chance = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
expected = chance if set(entries["value"]) <= {0, 1} else LinearRegression()
np.random.seed(1)
begin = time.perf_counter()
data = DoubleMLData(entries, y_col="value", d_cols="started", x_cols=covariates, cluster_cols="who")
model = DoubleMLIRM(data, ml_g=expected, ml_m=chance, score="ATTE", n_folds=5)
model.fit()
seconds = time.perf_counter() - begin
pd.DataFrame({"difference": model.coef, "error": model.se, "seconds": seconds}).to_csv(found, index=False)
