# SPDX-License-Identifier: LGPL-2.1-or-later
"""A whole index as analysts have it: raw indicators of countries, from denominators to ranks, in four levels; and the same in NumPy."""

import json

import numpy as np

SIZE = (51, 49)
N_PILLARS, N_SUB_INDICES = 8, 2
SEED = 11
MISSING = 0.04
SKEWNESS, KURTOSIS, POINTS = 2, 3.5, 5


class Index:
    """Raw numbers of three significant decimals at least, as statistics offices print them; every fourth indicator is per inhabitant or per GDP,
    every sixth has outliers, every fifth is better where it is less."""

    def __init__(self, n_units, n_indicators):
        rng = np.random.default_rng(SEED)
        self.population = rng.integers(400, 1400000, n_units)
        self.gdp = np.round(rng.lognormal(5, 1.5, n_units), 2)
        columns = np.arange(n_indicators)
        self.by = np.where(columns % 4 == 1, np.where(columns % 8 == 1, 1, 2), 0)
        self.lower = columns % 5 == 4
        values = np.where(columns % 6 == 2, rng.lognormal(2, 1.6, (n_units, n_indicators)), rng.uniform(0, 100, (n_units, n_indicators)))
        values *= np.choose(self.by[None, :], [np.ones((n_units, 1)), self.population[:, None] / 1e4, self.gdp[:, None] / 10])
        self.values = np.round(values, 2)
        self.values[rng.random((n_units, n_indicators)) < MISSING] = np.nan
        self.weights = rng.integers(1, 6, n_indicators)
        self.pillars = columns * N_PILLARS // n_indicators

    def document(self):
        """The raw numbers and what is to be done with them."""
        leaves = []
        for i, (by, lower, weight) in enumerate(zip(self.by, self.lower, self.weights)):
            rule = {"kind": "normalise", "range": [1, 100], "impute": "median", "treat": {"kind": "winsorise", "points": POINTS, "then": "log-shifted"}}
            rule |= {"denominator": ["population", "gdp"][by - 1]} if by else {}
            rule |= {"direction": "lower"} if lower else {}
            leaves.append({"id": f"i{i}", "weight": int(weight), "max": 100, "rule": rule})
        pillars = [{"id": f"p{k}", "weight": 1, "criteria": [leaf for leaf, own in zip(leaves, self.pillars) if own == k]} for k in range(N_PILLARS)]
        parts = [{"id": f"s{k}", "weight": k + 1, "criteria": pillars[k::N_SUB_INDICES]} for k in range(N_SUB_INDICES)]
        framework = {"id": "whole", "aggregation": "weighted-mean", "missing": "propagate", "criteria": parts}
        units = [
            {"id": f"u{row}", "name": f"Nước {row}", "attributes": {"population": int(population), "gdp": float(gdp)}}
            for row, (population, gdp) in enumerate(zip(self.population, self.gdp))
        ]
        values = {
            f"u{row}": {f"i{i}": None if np.isnan(value) else float(value) for i, value in enumerate(line)} for row, line in enumerate(self.values)
        }
        document = {"format": "parindex-document", "version": 1, "frameworks": [framework], "units": units}
        return json.dumps(document | {"assessments": [{"framework": "whole", "period": "2025", "values": values}]})

    def scores(self):
        """The scores in doubles, column by column, by the definitions."""
        numbers = self.values / np.choose(self.by[None, :], [np.ones((len(self.values), 1)), self.population[:, None], self.gdp[:, None]])
        points = np.stack([normalised(treated(imputed(column)), lower) for column, lower in zip(numbers.T, self.lower)], 1)
        pillars = np.stack([mean(points[:, self.pillars == k], self.weights[self.pillars == k]) for k in range(N_PILLARS)], 1)
        parts = np.stack([mean(pillars[:, k::N_SUB_INDICES], np.ones(len(pillars.T[k::N_SUB_INDICES]))) for k in range(N_SUB_INDICES)], 1)
        return mean(parts, np.arange(N_SUB_INDICES) + 1)


def imputed(column):
    return np.where(np.isnan(column), np.nanmedian(column), column)


def normalised(column, lower):
    place = (column - column.min()) / (column.max() - column.min())
    return 1 + 99 * (1 - place if lower else place)


def mean(columns, weights):
    return columns @ weights / weights.sum()


def shape(column):
    n, d = len(column), column - column.mean()
    s2, s3, s4 = (d**2).sum(), (d**3).sum(), (d**4).sum()
    skewness = n * np.sqrt(n - 1) / (n - 2) * s3 / s2**1.5
    return skewness, ((n + 1) * (n * s4 / s2**2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))


def treated(column):
    """Winsorised, or the logarithms where that was not enough."""
    held, moved = column.copy(), np.zeros(len(column), bool)
    while True:
        skewness, kurtosis = shape(held)
        if abs(skewness) < SKEWNESS or kurtosis < KURTOSIS:
            return held
        if moved.sum() >= POINTS:
            return np.log(column - column.min() + (column.max() - column.min()) / 100)
        end, limit = (held.max(), np.max) if skewness >= 0 else (held.min(), np.min)
        moved |= held == end
        held[held == end] = limit(held[held != end])
